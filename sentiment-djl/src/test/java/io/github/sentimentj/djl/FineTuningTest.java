package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Trainings that start from a trained model. */
final class FineTuningTest {
  private static SentimentModel base;

  @BeforeAll
  static void train() throws IOException {
    base =
        SentimentModel.builder()
            .architecture(BiLstm.builder().hiddenSize(8).denseSize(8).build())
            .embeddingSize(12)
            .maxEpochs(8)
            .threads(1)
            .train(reviews(200, "dull", "superb"));
  }

  @AfterAll
  static void close() {
    base.close();
  }

  /** Every second text is positive; one word tells. */
  private static Dataset reviews(int rows, String bad, String good) {
    SplittableRandom random = new SplittableRandom(rows);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      String filler = "film " + "word".repeat(random.nextInt(1, 4)) + " " + "plot ".repeat(i % 5);
      examples.add(
          i % 2 == 0
              ? new Example(filler + bad, "negative")
              : new Example(filler + good, "positive"));
    }
    return Dataset.of(examples);
  }

  private static SentimentModel.Builder fineTuning() {
    return SentimentModel.builder().startFrom(base).threads(1);
  }

  @Test
  void startFrom_ofTrainedModel_keepsItsWordsAndLearnsNewOnes() throws IOException {
    try (SentimentModel tuned =
        fineTuning()
            .learningRate(5e-3)
            .embeddingLearningRate(5e-3)
            .train(reviews(100, "laggy", "snappy"))) {
      assertThat(tuned.predict("a snappy film").label()).isEqualTo("positive");
      assertThat(tuned.predict("a laggy film").label()).isEqualTo("negative");
      assertThat(tuned.predict("superb").noEvidence()).isFalse();
      assertThat(base.predict("snappy").noEvidence()).isTrue();
    }
  }

  @Test
  void startFrom_ofTrainedModel_takesItsArchitectureAndSmallerSteps() throws IOException {
    try (SentimentModel tuned = fineTuning().maxEpochs(1).train(reviews(60, "laggy", "snappy"))) {
      assertThat(tuned.recipe().architecture()).isEqualTo(base.recipe().architecture());
      assertThat(tuned.recipe().training().optimizer().learningRate())
          .isLessThan(base.recipe().training().optimizer().learningRate());
    }
  }

  @Test
  void startFrom_withOtherLabels_keepsThoseItKnows() throws IOException {
    List<Example> examples = new ArrayList<>();
    reviews(120, "dull", "superb").forEach(examples::add);
    for (int i = 0; i < 60; i++) {
      examples.add(new Example("film " + "plot ".repeat(i % 5) + "undecided", "neutral"));
    }
    try (SentimentModel tuned = fineTuning().learningRate(2e-3).train(Dataset.of(examples))) {
      assertThat(tuned.labels()).containsExactly("negative", "neutral", "positive");
      assertThat(tuned.predict("undecided film").label()).isEqualTo("neutral");
      assertThat(tuned.predict("superb film").label()).isEqualTo("positive");
    }
  }

  @Test
  void startFrom_withoutAnyStep_predictsAsTheModelDoes() throws IOException {
    try (SentimentModel tuned =
        fineTuning()
            .learningRate(1e-12)
            .embeddingLearningRate(0)
            .maxEpochs(1)
            .train(reviews(60, "dull", "superb"))) {
      for (String text : List.of("a superb film", "dull plot", "film")) {
        assertThat(tuned.predict(text).label()).isEqualTo(base.predict(text).label());
        assertThat(tuned.predict(text).confidence())
            .isCloseTo(base.predict(text).confidence(), within(1e-5));
      }
    }
  }

  @Test
  void startFrom_withWhatDoesNotFit_namesIt() {
    Dataset data = reviews(60, "dull", "superb");
    assertThatThrownBy(() -> fineTuning().architecture(TextCnn.ofDefaults()).train(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("convolution");
    assertThatThrownBy(
            () ->
                fineTuning()
                    .architecture(BiLstm.builder().hiddenSize(9).denseSize(8).build())
                    .train(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("lstm.weight_ih_l0")
        .hasMessageContaining("[36, 12]")
        .hasMessageContaining("[32, 12]");
    assertThatThrownBy(() -> fineTuning().embeddingSize(13).train(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("13")
        .hasMessageContaining("12");
    assertThatThrownBy(() -> fineTuning().tokenizer(Tokenizers.whitespace()).train(data))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("whitespace")
        .hasMessageContaining("words");
  }
}
