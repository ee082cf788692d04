package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.text.SubwordRule;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that compose the vectors of words they do not know. */
final class SubwordPredictionTest {
  private static final int DIMENSION = 12;
  private static SentimentModel model;

  @TempDir private Path folder;

  /** Vectors of all words, made of their subwords; "great" and "greater" share most of theirs. */
  private static WordEmbeddings vectors(boolean kept, long seed) {
    SubwordVectors subwords = new SubwordVectors(new SubwordRule(500, 4, 6), DIMENSION);
    SplittableRandom random = new SplittableRandom(seed);
    for (int bucket = 0; bucket < 500; bucket++) {
      float[] vector = new float[DIMENSION];
      for (int i = 0; i < DIMENSION; i++) {
        vector[i] = (float) (4 * random.nextGaussian());
      }
      subwords.put(bucket, vector);
    }
    return vocabulary -> {
      WordVectors vectors = new WordVectors(vocabulary.size(), DIMENSION);
      for (String word : vocabulary.words()) {
        float[] vector = new float[DIMENSION];
        subwords.compose(word, vector);
        vectors.put(vocabulary.id(word), vector, WordMatch.SUBWORDS);
      }
      if (kept) {
        vectors.subwords(subwords);
      }
      return vectors;
    };
  }

  private static Dataset reviews() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      examples.add(
          i % 2 == 0
              ? new Example("film " + "plot ".repeat(i % 5) + "wonderful", "positive")
              : new Example("film " + "plot ".repeat(i % 5) + "disappointing", "negative"));
    }
    return Dataset.of(examples);
  }

  private static SentimentModel.Builder recipe() {
    return TinyTraining.recipe()
        .embeddings(vectors(true, 1))
        .embeddingLearningRate(0)
        .maxEpochs(20)
        .averageDecay(0)
        .learningRate(0.02);
  }

  @BeforeAll
  static void train() throws IOException {
    model = recipe().train(reviews());
  }

  @AfterAll
  static void close() {
    model.close();
  }

  @Test
  void predict_unknownFormsOfKnownWords_judgesByTheirSubwords() throws IOException {
    assertThat(model.predict("film wonderful").label()).isEqualTo("positive");
    assertThat(model.predict("wonderfully").label()).isEqualTo("positive");
    assertThat(model.predict("wonderfully").noEvidence()).isFalse();
    assertThat(model.predict("disappointingly").label()).isEqualTo("negative");
    try (SentimentModel without =
        recipe().embeddings(vectors(false, 1)).maxEpochs(1).train(reviews())) {
      assertThat(without.predict("wonderfully").noEvidence()).isTrue();
    }
  }

  @Test
  void predict_textWithoutAnySubword_hasNoEvidence() {
    assertThat(model.predict("").noEvidence()).isTrue();
    assertThat(model.predict("x").noEvidence()).isTrue();
  }

  @Test
  void predict_ofSavedModelOnBothEngines_agrees() throws IOException {
    List<String> texts =
        List.of("wonderfully", "a disappointed filmgoer", "film zzz plots", "film");
    Path file = folder.resolve("model.safetensors");
    model.save(file);
    List<Prediction> expected = model.predictAll(texts);
    for (String engine : List.of("java", "pytorch")) {
      try (SentimentModel loaded = SentimentModel.loader().engine(engine).load(file)) {
        List<Prediction> actual = loaded.predictAll(texts);
        for (int i = 0; i < texts.size(); i++) {
          assertThat(actual.get(i).noEvidence()).isFalse();
          assertThat(actual.get(i).probabilities().get("positive"))
              .isCloseTo(expected.get(i).probabilities().get("positive"), within(1e-4));
        }
      }
    }
  }

  @Test
  void startFrom_modelWithSubwords_keepsThemAndStartsNewWordsFromThem() throws IOException {
    Dataset more =
        Dataset.of(
            List.of(
                new Example("wonderfully wonderfully film", "positive"),
                new Example("disappointed disappointed film", "negative")));
    try (SentimentModel tuned =
        SentimentModel.builder()
            .startFrom(model)
            .learningRate(1e-9)
            .embeddingLearningRate(0)
            .threads(1)
            .train(more)) {
      assertThat(tuned.predict("wonderful-ish").noEvidence()).isFalse();
      // Now in the vocabulary, with the vector that was composed before.
      assertThat(tuned.predict("wonderfully").probabilities().get("positive"))
          .isCloseTo(model.predict("wonderfully").probabilities().get("positive"), within(1e-3));
    }
  }

  @Test
  void resume_ofATrainingWithSubwords_hasThemInTheModel() throws IOException {
    Path checkpoints = folder.resolve("checkpoints");
    recipe().checkpoints(checkpoints).maxEpochs(1).train(reviews()).close();
    try (SentimentModel resumed =
        recipe().checkpoints(checkpoints).maxEpochs(1).resume().train(reviews())) {
      assertThat(resumed.predict("wonderfully").noEvidence()).isFalse();
    }
  }

  @Test
  void resume_ofAFineTuningOfAModelWithSubwords_hasThemInTheModel() throws IOException {
    Path checkpoints = folder.resolve("checkpoints");
    SentimentModel.Builder tuning =
        SentimentModel.builder().startFrom(model).maxEpochs(1).checkpoints(checkpoints);
    tuning.train(reviews()).close();
    try (SentimentModel resumed = tuning.resume().train(reviews())) {
      assertThat(resumed.predict("wonderfully").noEvidence()).isFalse();
    }
  }

  @Test
  void resume_withOtherSubwords_isRefused() throws IOException {
    Path checkpoints = folder.resolve("checkpoints");
    recipe().checkpoints(checkpoints).maxEpochs(1).train(reviews()).close();
    SentimentModel.Builder without =
        recipe().embeddings(vectors(false, 1)).checkpoints(checkpoints).maxEpochs(1).resume();
    assertThatThrownBy(() -> without.train(reviews()))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("the subwords are not those");
  }
}
