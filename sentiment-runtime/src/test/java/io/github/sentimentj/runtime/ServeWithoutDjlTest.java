package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.MissingEngineException;
import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
    Path file = RandomModel.save(architecture, folder);
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
    Path file = RandomModel.save(BiLstm.ofDefaults(), folder);
    assertThatThrownBy(() -> SentimentModel.loader().engine("pytorch").load(file))
        .isInstanceOf(MissingEngineException.class)
        .hasMessageContaining("sentiment-djl")
        .hasMessageContaining("java");
  }
}
