package io.github.sentimentj;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.EpochVerdict;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Step;
import io.github.sentimentj.spi.TrainingOutcome;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.TextEncoder;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MonitoredRunTest {
  private static final Dataset TEXTS =
      Dataset.of(List.of(new Example("good", "p"), new Example("bad", "n")));
  private static final EpochVerdict GO_ON = new EpochVerdict(true, Optional.empty());
  private static final EpochVerdict DIVERGED =
      new EpochVerdict(false, Optional.of(StopReason.DIVERGED));

  private final List<TrainingEvent> events = new ArrayList<>();

  private MonitoredRun run(boolean validation) {
    Vocabulary vocabulary = Vocabulary.of(List.of("good", "bad"));
    TextEncoder encoder =
        new TextEncoder(new FakeServices.Words(), vocabulary, 10, Truncation.HEAD);
    EncodedExample example = new EncodedExample(EncodedText.of(Vocabulary.FIRST_WORD_ID), 0, 1);
    MonitoredRun.Task task =
        new MonitoredRun.Task(
            SentimentModel.builder().recipe(new FakeServices.Words().spec(), 2),
            new Dimensions(vocabulary.size(), 2, 2),
            Weights.of(Map.of()),
            List.of(example),
            List.of(0.5, 0.5),
            Optional.empty());
    return new MonitoredRun(
        task,
        Optional.of(new LabelledTexts(Labels.of(TEXTS), encoder, TEXTS)).filter(v -> validation),
        events::add);
  }

  /** Returns a network that says the same of every text. */
  private static Network saying(float... logits) {
    return new Network() {
      @Override
      public float[][] logits(EncodedBatch batch) {
        float[][] all = new float[batch.size()][];
        Arrays.fill(all, logits);
        return all;
      }

      @Override
      public void close() {}
    };
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void epochEnded_logitsNotFinite_isDivergedAndNotKept(boolean validation) {
    MonitoredRun run = run(validation);
    assertThat(run.epochEnded(saying(1, 2))).isEqualTo(GO_ON);
    run.stepEnded(new Step(2, 2, 0.5, 1));
    assertThat(run.epochEnded(saying(Float.NaN, 2))).isEqualTo(DIVERGED);
    assertThat(run.epochEnded(saying(1, Float.POSITIVE_INFINITY))).isEqualTo(DIVERGED);
  }

  @Test
  void finished_divergedInTheSecondEpoch_reportsTheFirstAsTheBest() {
    MonitoredRun run = run(true);
    run.epochEnded(saying(1, 2));
    run.epochEnded(saying(Float.NaN, 2));

    TrainingReport report =
        run.finished(
            new TrainingOutcome(Weights.of(Map.of()), StopReason.DIVERGED, 3), Optional.empty());

    assertThat(report.stopReason()).isEqualTo(StopReason.DIVERGED);
    assertThat(report.epochs()).hasSize(1);
    assertThat(report.bestEpoch()).isEqualTo(1);
    assertThat(events).filteredOn(TrainingEvent.EpochEnded.class::isInstance).hasSize(1);
  }

  @Test
  void epochEnded_noBetterForThePatience_stopsEarly() {
    MonitoredRun run = run(true);
    run.epochEnded(saying(1, 1));
    EpochVerdict second = run.epochEnded(saying(9, 1));
    EpochVerdict third = run.epochEnded(saying(9, 1));
    assertThat(second).isEqualTo(new EpochVerdict(false, Optional.empty()));
    assertThat(third).isEqualTo(new EpochVerdict(false, Optional.of(StopReason.EARLY_STOPPING)));
  }
}
