package io.github.sentimentj.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.modelfile.ModelFile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that were written once for a format version, and what they predicted then. */
final class GoldenModelTest {
  // Machines without fused multiply-add round otherwise; the file has seven digits.
  private static final double TOLERANCE = 2e-6;

  static List<String> names() {
    return GoldenModels.NAMES;
  }

  @ParameterizedTest
  @MethodSource("names")
  void predict_goldenFile_isAsOnTheFirstDay(String name) throws IOException {
    try (SentimentModel model = SentimentModel.load(resource(name + ".safetensors"))) {
      List<String> expected = lines(new String(resource(name + ".tsv").readAllBytes(), UTF_8));
      List<String> actual = lines(GoldenModels.predictions(model));
      assertThat(actual).hasSameSizeAs(expected);
      for (int i = 0; i < expected.size(); i++) {
        requireEqual(actual.get(i).split("\t"), expected.get(i).split("\t"));
      }
    }
  }

  private static void requireEqual(String[] actual, String[] expected) {
    assertThat(actual).hasSameSizeAs(expected).startsWith(expected[0], expected[1]);
    for (int i = 2; i < expected.length; i++) {
      assertThat(Double.parseDouble(actual[i]))
          .isCloseTo(Double.parseDouble(expected[i]), within(TOLERANCE));
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void write_goldenFileRead_givesItsBytesAgain(String name) throws IOException {
    byte[] golden = resource(name + ".safetensors").readAllBytes();
    ByteArrayOutputStream again = new ByteArrayOutputStream();
    ModelFile.write(ModelFile.read(new ByteArrayInputStream(golden)), again);

    assertThat(again.toByteArray()).isEqualTo(golden);
  }

  private static InputStream resource(String name) {
    return GoldenModelTest.class.getResourceAsStream("/golden/" + name);
  }

  private static List<String> lines(String text) {
    return text.lines().toList();
  }
}
