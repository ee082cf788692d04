package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Trainings whose step size and decay are so large that weights grow ninefold with each update, and
 * logits, which two layers make, are infinite after some twenty. Few batches are left of the epoch
 * then: not enough skipped ones to end it.
 */
final class DivergenceTest {
  private static final Dataset VALIDATION = TinyTraining.reviews(32);

  private final List<TrainingReport> reports = new ArrayList<>();

  private SentimentModel.Builder growing() {
    return TinyTraining.recipe(TextCnn.builder().windows(2).maps(8).denseSize(0).build())
        .threads(1)
        .schedule(Schedule.CONSTANT)
        .warmUpEpochs(0)
        .embeddingLearningRate(0)
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

  @Test
  void train_tooLargeAtTheEndOfTheSecondEpoch_keepsTheFirst() throws IOException {
    Dataset train = TinyTraining.reviews(12 * TinyTraining.BATCH_SIZE);
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
    Dataset train = TinyTraining.reviews(23 * TinyTraining.BATCH_SIZE);
    assertThatThrownBy(() -> growing().train(train, VALIDATION))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("lower the learning rate");
  }
}
