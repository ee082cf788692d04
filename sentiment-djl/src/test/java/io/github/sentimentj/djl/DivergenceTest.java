package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings whose step size and decay are so large that weights grow ninefold with each update. */
final class DivergenceTest {
  private static final Dataset VALIDATION = TinyTraining.reviews(32);

  private final List<TrainingReport> reports = new ArrayList<>();

  private SentimentModel.Builder growing() {
    return TinyTraining.recipe()
        .schedule(Schedule.CONSTANT)
        .learningRate(9.9)
        .weightDecay(0.99)
        .averageDecay(0)
        .listener(
            event -> {
              if (event instanceof TrainingEvent.Finished finished) {
                reports.add(finished.report());
              }
            });
  }

  /** Twelve or fourteen batches an epoch: too large in the second, at its end or before. */
  @ParameterizedTest
  @ValueSource(ints = {12, 13, 14})
  void train_tooLargeAtTheEndOfTheSecondEpoch_keepsTheFirst(int batches) throws IOException {
    Dataset train = TinyTraining.reviews(batches * TinyTraining.BATCH_SIZE);
    try (SentimentModel model = growing().train(train, VALIDATION)) {
      assertThat(model.predict("good").confidence()).isBetween(0.5, 1.0);
    }
    assertThat(reports).hasSize(1);
    assertThat(reports.get(0).stopReason()).isEqualTo(StopReason.DIVERGED);
    assertThat(reports.get(0).epochs()).hasSize(1);
    assertThat(reports.get(0).skippedSteps()).isBetween(1, 10);
  }

  @Test
  void train_tooLargeAtTheEndOfTheFirstEpoch_throwsSayingWhatToDo() {
    Dataset train = TinyTraining.reviews(24 * TinyTraining.BATCH_SIZE);
    assertThatThrownBy(() -> growing().train(train, VALIDATION))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("lower the learning rate");
  }
}
