package io.github.sentimentj.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.Vocabulary;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WeightPrecisionTest {
  private static final String BIAS = "lstm.bias_ih_l0";
  private static final int WIDTH = 2;

  private static SavedModel with(String name, float[] values) {
    SavedModel tiny = TinyModel.ofDefaults();
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (String each : tiny.weights().names()) {
      Tensor tensor = tiny.weights().get(each);
      tensors.put(
          each, each.equals(name) ? Tensor.of(FloatBuffer.wrap(values), tensor.shape()) : tensor);
    }
    return new SavedModel(
        tiny.recipe(),
        tiny.vocabulary(),
        tiny.labels(),
        tiny.priors(),
        tiny.provenance(),
        Weights.of(tensors));
  }

  /** An embedding whose row of padding is zero, as it must be. */
  private static float[] embedding(float[] values) {
    float[] embedding = values.clone();
    Arrays.fill(embedding, 0, WIDTH, 0);
    return embedding;
  }

  @Property(tries = 500)
  void save_inAnyPrecision_isReadAsItWasRounded(
      @ForAll @Size(12) float[] values, @ForAll WeightPrecision precision) throws IOException {
    SavedModel exact = with(ModelRules.EMBEDDING, embedding(finite(values, precision)));
    SavedModel rounded = exact.withPrecision(precision);
    byte[] file = ModelFiles.bytes(rounded);

    SavedModel read = ModelFiles.read(file);
    assertThat(read.precision()).isEqualTo(precision);
    for (String name : read.weights().names()) {
      assertThat(read.weights().get(name).toArray())
          .as(name)
          .isEqualTo(rounded.weights().get(name).toArray());
    }
    assertThat(ModelFiles.bytes(read)).isEqualTo(file);
    assertThat(ModelFiles.bytes(read.withPrecision(precision))).isEqualTo(file);
  }

  private static float[] finite(float[] values, WeightPrecision precision) {
    float[] finite = new float[values.length];
    for (int i = 0; i < finite.length; i++) {
      float bound = precision == WeightPrecision.FLOAT16 ? 65504 : Float.MAX_VALUE;
      finite[i] = Float.isNaN(values[i]) ? 0 : Math.max(-bound, Math.min(bound, values[i]));
    }
    return finite;
  }

  @Property(tries = 500)
  void withPrecision_int8_isOffByNoMoreThanStated(@ForAll @Size(12) float[] values) {
    float[] exact = embedding(finite(values, WeightPrecision.INT8));
    float[] rounded =
        with(ModelRules.EMBEDDING, exact)
            .withPrecision(WeightPrecision.INT8)
            .weights()
            .get(ModelRules.EMBEDDING)
            .toArray();
    for (int row = 0; row < exact.length; row += WIDTH) {
      double greatest = Math.max(Math.abs(exact[row]), Math.abs(exact[row + 1]));
      for (int i = row; i < row + WIDTH; i++) {
        assertThat(Math.abs((double) rounded[i] - exact[i]))
            .isLessThanOrEqualTo(Math.max(0.004 * greatest, 1e-30));
      }
    }
  }

  @Test
  void withPrecision_always_leavesBiasesAlone() {
    float[] bias = {0.1f, 0.2f, 0.3f, 1e-7f};
    SavedModel model = with(BIAS, bias);
    for (WeightPrecision precision : WeightPrecision.values()) {
      assertThat(model.withPrecision(precision).weights().get(BIAS).toArray()).isEqualTo(bias);
    }
  }

  @Test
  void withPrecision_ofAWeightTooLargeFor16Bits_namesIt() {
    float[] values = new float[12];
    values[5] = -1e6f;
    SavedModel model = with(ModelRules.EMBEDDING, values);
    assertThatThrownBy(() -> model.withPrecision(WeightPrecision.FLOAT16))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("embedding.weight", "-1000000.0 at 5", "too large for 16 bits");
  }

  @Test
  void save_int8_isTheDocumentedFormat() throws IOException {
    float[] values = {0, 0, 127, -1, 0, 0, 1, 2, 3, 4, 5, -254};
    byte[] file =
        ModelFiles.bytes(with(ModelRules.EMBEDDING, values).withPrecision(WeightPrecision.INT8));
    assertThat(ModelFiles.header(file))
        .contains("\\\"precision\\\":\\\"int8\\\"")
        .contains("\"embedding.weight.scale\":{\"dtype\":\"BF16\",\"shape\":[6]")
        .contains("\"embedding.weight\":{\"dtype\":\"I8\",\"shape\":[6,2]")
        .contains("\"lstm.bias_ih_l0\":{\"dtype\":\"F32\"");
    int scales = (int) ModelFiles.offset(file, "embedding.weight.scale");
    // 1 is 3F80; 254 / 127 is 2, 4000.
    assertThat(Arrays.copyOfRange(file, scales, scales + 6))
        .containsExactly(0, 0, 0x80, 0x3F, 0, 0);
    assertThat(Arrays.copyOfRange(file, scales + 10, scales + 12)).containsExactly(0, 0x40);
    int begin = (int) ModelFiles.offset(file, "embedding.weight");
    assertThat(Arrays.copyOfRange(file, begin, begin + 6)).containsExactly(0, 0, 127, -1, 0, 0);
    assertThat(Arrays.copyOfRange(file, begin + 10, begin + 12)).containsExactly(3, -127);
  }

  @ParameterizedTest
  @CsvSource({"FLOAT16, 0.52", "INT8, 0.28"})
  void save_ofAModelOfUsualSize_takesLess(WeightPrecision precision, double share) {
    SavedModel tiny = TinyModel.ofDefaults();
    Vocabulary words = Vocabulary.of(IntStream.range(0, 5000).mapToObj(i -> "w" + i).toList());
    SavedModel model =
        new SavedModel(
            tiny.recipe(),
            words,
            tiny.labels(),
            tiny.priors(),
            tiny.provenance(),
            TinyModel.weights(
                tiny.recipe().architecture(), new Dimensions(words.size(), 100, 2), 3));
    double whole = ModelFiles.bytes(model).length;
    assertThat(ModelFiles.bytes(model.withPrecision(precision)).length / whole).isLessThan(share);
  }

  @ParameterizedTest
  @ValueSource(shorts = {(short) 0x8000, (short) 0xBF80, 0x7F80, 0x7FC0, 0x7F7F})
  void read_scaleThatIsNone_isCorrupt(short bits) throws IOException {
    byte[] file =
        ModelFiles.bytes(TinyModel.ofDefaults().withPrecision(WeightPrecision.INT8)).clone();
    int scales = (int) ModelFiles.offset(file, "embedding.weight.scale");
    ByteBuffer.wrap(file).putShort(scales + 4, Short.reverseBytes(bits));
    assertThatThrownBy(() -> ModelFiles.read(ModelFiles.resigned(file)))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("embedding.weight");
  }

  @ParameterizedTest
  @EnumSource(WeightPrecision.class)
  void read_precisionThatTheTensorsDoNotHave_isCorrupt(WeightPrecision precision) {
    byte[] file = ModelFiles.bytes(TinyModel.ofDefaults().withPrecision(precision));
    String right = "\\\"precision\\\":\\\"" + JsonFields.spelling(precision);
    for (WeightPrecision other : WeightPrecision.values()) {
      if (other != precision) {
        String wrong = "\\\"precision\\\":\\\"" + JsonFields.spelling(other);
        byte[] lying = ModelFiles.withHeader(file, ModelFiles.header(file).replace(right, wrong));
        assertThatThrownBy(() -> ModelFiles.read(lying))
            .isInstanceOf(CorruptModelException.class)
            .hasMessageContaining("embedding.weight");
      }
    }
  }
}
