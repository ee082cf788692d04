package io.github.sentimentj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.explanation.Contribution;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.explanation.ExplanationMethod;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Explanations through a model's door. */
final class ExplainTest {
  @TempDir Path folder;
  private FakeServices services;

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

  private static SentimentModel trained() throws IOException {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      examples.add(new Example(i % 2 == 0 ? "bad film" : "good film", i % 2 == 0 ? "n" : "p"));
    }
    return SentimentModel.builder().engine("first-word").train(Dataset.of(examples));
  }

  @Test
  void explain_aText_explainsItsPrediction() throws IOException {
    try (SentimentModel model = trained()) {
      Explanation explanation = model.explain("bad film unheard");
      Prediction prediction = model.predict("bad film unheard");
      assertThat(explanation.prediction()).isEqualTo(prediction);
      assertThat(explanation.label()).isEqualTo(prediction.label());
      assertThat(explanation.method()).isEqualTo(ExplanationMethod.LEAVE_ONE_OUT);
      double p = prediction.confidence();
      assertThat(explanation.score()).isCloseTo(Math.log(p / (1 - p)), within(1e-9));
      assertThat(explanation.contributions())
          .extracting(each -> each.token().text())
          .containsExactly("bad", "film", "unheard");
      // The network looks at the first word alone.
      assertThat(explanation.contributions().stream().skip(1).map(Contribution::score))
          .containsOnly(0.0);
    }
  }

  @Test
  void explain_labelOfNobody_namesTheLabels() throws IOException {
    try (SentimentModel model = trained()) {
      assertThatThrownBy(() -> model.explain("bad", "meh"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("label 'meh' is none of the model's labels [n, p]");
      assertThatThrownBy(() -> model.explain(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("text");
    }
  }

  @Test
  void explain_afterClose_isRefused() throws IOException {
    SentimentModel model = trained();
    model.close();
    assertThatThrownBy(() -> model.explain("bad", "n")).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void explain_fromManyThreads_isTheSame() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (SentimentModel model = trained()) {
      String text = "good film bad ".repeat(20);
      Explanation expected = model.explain(text);
      Callable<Explanation> call = () -> model.explain(text);
      for (Future<Explanation> each : threads.invokeAll(Collections.nCopies(40, call))) {
        assertThat(each.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void of_dataWithFaults_warnsOfEach() {
    Dataset train =
        Dataset.of(
            List.of(
                new Example("good film", "p"),
                new Example("good  film", "n"),
                new Example("bad film", "n")));
    Dataset validation = Dataset.of(List.of(new Example("bad film ", "n")));
    assertThat(DataWarnings.of(train, validation))
        .hasSize(2)
        .anyMatch(line -> line.contains("1 of 1 examples of data set stand in data set"))
        .anyMatch(line -> line.contains("1 of 2 different texts stand with more than one label"));
    Dataset faultless = train.where(example -> !example.text().startsWith("good "));
    assertThat(DataWarnings.of(faultless, Dataset.of(List.of()))).isEmpty();
  }

  @Test
  void forEach_whereOneFails_finishesTheOthersFirst() {
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    assertThatThrownBy(
            () ->
                ParallelWork.forEach(
                    List.of(1, 2, 3, 4, 5, 6),
                    task -> {
                      if (task == 3) {
                        throw new IllegalStateException("three");
                      }
                      done.add(task);
                    }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("three");
    assertThat(done).containsExactlyInAnyOrder(1, 2, 4, 5, 6);
  }
}
