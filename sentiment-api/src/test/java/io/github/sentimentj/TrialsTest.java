package io.github.sentimentj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.data.Split;
import io.github.sentimentj.evaluation.CrossValidation;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.LearningCurve;
import io.github.sentimentj.training.TrainingEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrialsTest {
  @TempDir Path folder;
  private FakeServices services;
  private final List<Integer> trained = new ArrayList<>();
  private final SentimentModel.Builder recipe =
      SentimentModel.builder()
          .maxEpochs(1)
          .listener(
              event -> {
                if (event instanceof TrainingEvent.Started started) {
                  trained.add(started.plan().trainingExamples());
                }
              });

  @BeforeEach
  void registerFakes() throws IOException {
    services =
        new FakeServices(
            folder,
            FakeServices.WordsProvider.class,
            FakeServices.IdleTraining.class,
            FakeServices.FirstWordEngine.class);
  }

  @AfterEach
  void removeFakes() {
    services.close();
  }

  private static Dataset films(int rows) {
    return Dataset.of(
        IntStream.range(0, rows)
            .mapToObj(
                i ->
                    i % 4 == 0
                        ? new Example("bad film number" + i, "negative")
                        : new Example("good film number" + i, "positive"))
            .toList());
  }

  @Test
  void crossValidate_folds_evaluatesEveryExampleOnceAndClosesTheModels() throws IOException {
    int closed = FakeServices.FirstWordNetwork.CLOSED.get();
    CrossValidation result = recipe.crossValidate(films(100), 5);
    assertThat(result.folds()).extracting(Evaluation::examples).containsExactly(20, 20, 20, 20, 20);
    assertThat(result.mean(Evaluation::accuracy)).isBetween(0.0, 1.0);
    assertThat(trained).containsExactly(72, 72, 72, 72, 72); // a tenth of 80 is held out
    // In each fold the model's, and before it the one that calibration opened.
    assertThat(FakeServices.FirstWordNetwork.CLOSED.get() - closed).isEqualTo(10);
  }

  @Test
  void crossValidate_withAKeeper_handsOverOpenModels() throws IOException {
    List<SentimentModel> models = new ArrayList<>();
    recipe.crossValidate(films(60).folds(3, 1), models::add);
    assertThat(models).hasSize(3);
    for (SentimentModel model : models) {
      assertThat(model.predict("good film").label()).isNotEmpty();
      model.close();
    }
  }

  @Test
  void crossValidate_keeperThatFails_closesItsModel() {
    int closed = FakeServices.FirstWordNetwork.CLOSED.get();
    assertThatThrownBy(
            () ->
                recipe.crossValidate(
                    films(60).folds(3, 1),
                    model -> {
                      throw new IllegalStateException("full");
                    }))
        .hasMessage("full");
    assertThat(FakeServices.FirstWordNetwork.CLOSED.get() - closed).isEqualTo(1);
  }

  @Test
  void crossValidate_splitsWithValidation_holdNothingOut() throws IOException {
    Split split = films(100).stratifiedSplit(0.6, 0.2, 0.2, 1);
    recipe.crossValidate(List.of(split, split));
    assertThat(trained).containsExactly(60, 60);
  }

  @Test
  void crossValidate_labelOfOneExample_failsBeforeAnyTraining() {
    Dataset data = films(60).concat(Dataset.of(List.of(new Example("so so", "neutral"))));
    assertThatThrownBy(() -> recipe.crossValidate(data, 5))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("labels [neutral] do not occur in")
        .hasMessageContaining("without fold");
    assertThat(trained).isEmpty();
  }

  @Test
  void crossValidate_withCheckpoints_isRefused() {
    recipe.checkpoints(folder.resolve("checkpoints"));
    assertThatThrownBy(() -> recipe.crossValidate(films(60), 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("checkpoints");
  }

  @Test
  void learningCurve_always_growsOnTheSameTestData() throws IOException {
    Split split = films(200).stratifiedSplit(0.8, 0, 0.2, 1);
    LearningCurve curve = recipe.learningCurve(split);
    assertThat(curve.points())
        .extracting(LearningCurve.Point::examples)
        .containsExactly(10, 20, 40, 80, 160);
    assertThat(curve.points()).allMatch(point -> point.evaluation().examples() == 40);
  }

  @Test
  void learningCurve_sizes_areSortedAndTakenOnce() throws IOException {
    Split split = films(100).stratifiedSplit(0.5, 0.2, 0.3, 1);
    LearningCurve curve = recipe.learningCurve(split, List.of(40, 20, 40, 1000));
    assertThat(curve.points())
        .extracting(LearningCurve.Point::examples)
        .containsExactly(20, 40, 50);
    assertThat(trained).containsExactly(20, 40, 50);
  }

  @Test
  void learningCurve_sampleWithoutALabel_failsBeforeAnyTraining() {
    Split split = films(100).stratifiedSplit(0.5, 0.2, 0.3, 1);
    assertThatThrownBy(() -> recipe.learningCurve(split, List.of(1, 50)))
        .isInstanceOf(DataException.class);
    assertThat(trained).isEmpty();
  }
}
