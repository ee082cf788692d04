package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CompressCommandTest {
  @TempDir private static Path folder;
  private static Path model;

  @BeforeAll
  static void train() throws IOException {
    model = TinyData.model(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"float16", "int8"})
  void compress_aModel_savesASmallerOneThatPredicts(String precision) throws IOException {
    Path small = folder.resolve(precision);
    Run run =
        Run.sentiment(
            "compress", "--model", model, "--precision", precision, "--out", small, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.json().get("file_bytes_before").getAsLong()).isEqualTo(Files.size(model));
    assertThat(run.json().get("file_bytes").getAsLong())
        .isEqualTo(Files.size(small))
        .isLessThan(Files.size(model) * 2 / 3);
    assertThat(Run.sentiment("inspect", "--model", small).out())
        .containsPattern("precision +" + precision);
    assertThat(Run.sentiment("predict", "--model", small, "a good film").status()).isZero();
  }

  @Test
  void compress_withoutAPrecision_takesEightBits() {
    Path small = folder.resolve("default");
    Run run = Run.sentiment("compress", "--model", model, "--out", small);
    assertThat(run.out()).contains("bytes instead of");
    assertThat(Run.sentiment("inspect", "--model", small).out()).containsPattern("precision +int8");
  }

  @Test
  void compress_toAnUnknownPrecision_listsThem() {
    Run run =
        Run.sentiment("compress", "--model", model, "--precision", "int4", "--out", folder + "/x");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("float32, float16, int8");
  }
}
