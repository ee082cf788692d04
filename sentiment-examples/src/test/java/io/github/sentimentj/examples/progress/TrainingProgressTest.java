package io.github.sentimentj.examples.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.evaluation.ConfusionMatrix;
import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.training.Coverage;
import io.github.sentimentj.training.EpochReport;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingPlan;
import io.github.sentimentj.training.TrainingReport;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrainingProgressTest {
  private static final Coverage COVERAGE =
      new Coverage(
          0.5,
          0.875,
          Map.of(WordMatch.SUBWORDS, 1200, WordMatch.EXACT, 3),
          List.of("foo", "bar"),
          7);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final AtomicLong nanos = new AtomicLong();
  private final TrainingProgress progress = progress(OptionalInt.empty());

  private TrainingProgress progress(OptionalInt columns) {
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    return new TrainingProgress(new Progress(out, columns, nanos::get));
  }

  private String shown() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static TrainingEvent started(Optional<Coverage> coverage) {
    return new TrainingEvent.Started(new TrainingPlan(9000, 1000, 20_000, 8, coverage));
  }

  private static EpochReport epoch(Optional<Validation> validation) {
    return new EpochReport(1, 0.5, 0.75, validation, true);
  }

  private static Validation validation() {
    return new Validation(
        Math.log(2),
        ConfusionMatrix.of(List.of("negative", "positive"), new int[][] {{1, 0}, {0, 0}}));
  }

  @Test
  void on_started_showsSizesAndCoverage() {
    progress.on(started(Optional.of(COVERAGE)));

    assertThat(shown().lines())
        .containsExactly(
            "training on 9,000 reviews, validation on 1,000; vocabulary 20,000; at most 8 epochs",
            "pretrained vectors cover 50.0 % of the vocabulary, 87.5 % of all tokens; not: foo, bar",
            "words found: exact 3, subwords 1,200; entries skipped: 7");
  }

  @Test
  void on_stepsWithinTenSeconds_printsOneLine() {
    progress.on(started(Optional.empty()));
    bytes.reset();
    for (int second = 0; second < 20; second++) {
      nanos.addAndGet(Duration.ofSeconds(1).toNanos());
      progress.on(new TrainingEvent.StepEnded(1, 300 * (second + 1), 0, 0.5, 0.75));
    }

    assertThat(shown().lines())
        .containsExactly(
            "epoch 1/8: 3,300 of 9,000 reviews, 330 reviews/s, 0:17 left, loss 0.500, accuracy 0.750");
  }

  @Test
  void on_epochEnded_showsItsFigures() {
    progress.on(started(Optional.empty()));
    bytes.reset();
    progress.on(new TrainingEvent.EpochEnded(epoch(Optional.of(validation()))));
    progress.on(new TrainingEvent.EpochEnded(epoch(Optional.empty())));

    assertThat(shown().lines())
        .containsExactly(
            "epoch 1/8: loss 0.5000, accuracy 0.7500;"
                + " validation: loss 0.6931, accuracy 1.0000, F1 1.0000 *",
            "epoch 1/8: loss 0.5000, accuracy 0.7500 *");
  }

  @Test
  void on_finished_saysWhyItEnded() {
    List<EpochReport> epochs = List.of(epoch(Optional.empty()));
    progress.on(
        new TrainingEvent.Finished(
            new TrainingReport(epochs, 1, StopReason.EARLY_STOPPING, 10, 0, Optional.empty())));
    progress.on(
        new TrainingEvent.Finished(
            new TrainingReport(epochs, 1, StopReason.DIVERGED, 10, 2, Optional.empty())));

    assertThat(shown().lines())
        .containsExactly(
            "best epoch 1 of 1, stopped early",
            "best epoch 1 of 1, stopped because the numbers diverged",
            "2 steps were skipped: loss or gradient was not finite");
  }

  @Test
  void on_terminal_drawsBarsThatFitAndVanish() {
    try (TrainingProgress bars = progress(OptionalInt.of(80))) {
      bars.on(started(Optional.empty()));
      bytes.reset();
      bars.on(new TrainingEvent.StepEnded(1, 4500, 0, 0.5, 0.75));
    }

    String[] drawings = shown().split("\r", -1);
    assertThat(drawings).anyMatch(line -> line.startsWith("epoch 1/8  50% |"));
    assertThat(drawings).anyMatch(line -> line.contains("loss 0.500, accuracy 0.750"));
    assertThat(drawings).allMatch(line -> line.length() < 80);
    assertThat(shown()).endsWith(" \r");
  }
}
