package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.MissingEngineException;
import io.github.sentimentj.Prediction;
import io.github.sentimentj.Recipe;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.contract.RandomNetworks;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.tokenizers.Tokenizers;
import io.github.sentimentj.training.ClassWeights;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.Regularization;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.TrainingSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a process does that has this module and no other engine. */
final class ServeWithoutDjlTest {
  @TempDir Path folder;

  @BeforeEach
  void requireNoDjl() {
    assertThatThrownBy(() -> Class.forName("ai.djl.engine.Engine"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tiny")
  void load_ofASavedModel_predictsInPlainJava(Architecture architecture) throws IOException {
    Path file = save(architecture);
    try (SentimentModel model = SentimentModel.load(file)) {
      assertThat(model.engine()).isEqualTo("java");
      List<String> texts =
          List.of(
              "A good film.",
              "bad",
              "",
              "GOOD ".repeat(500),
              "never seen words",
              "\uD83D\uDE00",
              "bad film ".repeat(120_000));
      List<Prediction> together = model.predictAll(texts);
      for (int i = 0; i < texts.size(); i++) {
        Prediction alone = model.predict(texts.get(i));
        assertThat(alone).isEqualTo(together.get(i));
        assertThat(alone.probabilities().values().stream().mapToDouble(p -> p).sum())
            .isCloseTo(1, within(1e-9));
      }
      assertThat(together.get(2).noEvidence()).isTrue();
      assertThat(together.get(3).truncated()).isTrue();
      assertThat(together.get(4).noEvidence()).isTrue();
      assertThat(together.get(6).truncated()).isTrue();
    }
  }

  @Test
  void load_onAnEngineThatIsNotThere_namesTheArtifact() throws IOException {
    Path file = save(BiLstm.ofDefaults());
    assertThatThrownBy(() -> SentimentModel.loader().engine("pytorch").load(file))
        .isInstanceOf(MissingEngineException.class)
        .hasMessageContaining("sentiment-djl")
        .hasMessageContaining("java");
  }

  private Path save(Architecture architecture) throws IOException {
    Vocabulary vocabulary = Vocabulary.of(List.of("good", "bad", "film", "a", "."));
    Recipe recipe =
        new Recipe(
            new TextSettings(Tokenizers.words().spec(), 1, 100, 40, Truncation.HEAD_AND_TAIL),
            architecture,
            new TrainingSettings(
                1,
                1,
                new OptimizerSettings(0.1, 0.1, 0, Schedule.COSINE, 0, 1, 0),
                Regularization.NONE,
                ClassWeights.none(),
                EarlyStopping.on(Metric.LOSS),
                1,
                1));
    Dimensions dimensions = new Dimensions(vocabulary.size(), 10, 2);
    Provenance provenance =
        new Provenance(
            "test",
            10,
            0,
            "0".repeat(64),
            new ScriptShares(new TreeMap<>()),
            1,
            1,
            new TreeMap<>());
    Path file = folder.resolve("model.safetensors");
    ModelFile.write(
        new SavedModel(
            recipe,
            vocabulary,
            List.of("negative", "positive"),
            List.of(0.25, 0.75),
            provenance,
            RandomNetworks.weights(architecture, dimensions, 5)),
        file);
    return file;
  }
}
