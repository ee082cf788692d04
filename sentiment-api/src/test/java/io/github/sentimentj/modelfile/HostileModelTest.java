package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.sun.management.ThreadMXBean;
import io.github.sentimentj.architecture.Dimensions;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lies on purpose: every file here has a right digest. */
final class HostileModelTest {
  private final byte[] tiny = ModelFiles.bytes(TinyModel.ofDefaults());

  @Test
  void withHeader_unchanged_isAModel() throws IOException {
    assertThat(ModelFiles.read(ModelFiles.withHeader(tiny, header -> {}))).isNotNull();
    assertThat(ModelFiles.read(ModelFiles.withModel(tiny, model -> {}))).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[6,3]",
        "[12]",
        "[6,2,1]",
        "[]",
        "[6,-2]",
        "[-6,-2]",
        "[6,2.0]",
        "[6,\"2\"]",
        "[0,2]",
        "[6,0]",
        "[2147483647,2147483647]",
        "[4294967296,1]",
        "[9223372036854775807,2]",
        "[65536,65536,65536,65536,65536]",
        "[1e400]",
        "6",
        "null",
        "{}"
      })
  void read_wrongShape_throwsCorruptModel(String shape) {
    assertCorrupt(withTensor("embedding.weight", "shape", shape), "embedding.weight");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[0,47]",
        "[0,49]",
        "[1,49]",
        "[-1,48]",
        "[48,0]",
        "[0,48,0]",
        "[0]",
        "[]",
        "[0,48.0]",
        "[0,9223372036854775807]",
        "[0,-9223372036854775808]",
        "[0,1e300]",
        "0",
        "null",
        "[[0],48]"
      })
  void read_wrongOffsets_throwsCorruptModel(String offsets) {
    assertCorrupt(withTensor("embedding.weight", "data_offsets", offsets), "embedding.weight");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"F64\"", "\"F16\"", "\"U8\"", "\"I32\"", "\"f32\"", "4", "null"})
  void read_wrongType_throwsCorruptModel(String type) {
    assertCorrupt(withTensor("embedding.weight", "dtype", type), "embedding.weight");
  }

  @Test
  void read_overlappingTensors_throwsCorruptModel() {
    assertCorrupt(withTensor("lstm.weight_ih_l0", "data_offsets", "[0,32]"), "data_offsets");
  }

  @Test
  void read_tensorsInOtherOrder_throwsCorruptModel() {
    assertCorrupt(
        ModelFiles.withHeader(tiny, header -> header.add("x", header.remove("embedding.weight"))),
        "");
  }

  @Test
  void read_renamedTensor_throwsCorruptModelNamingBoth() {
    String header = ModelFiles.header(tiny).replace("dense.weight", "dense.wEight");

    assertCorrupt(ModelFiles.withHeader(tiny, header), "'dense.wEight'", "'dense.weight'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"embedding.weight", "vocabulary", "sha256", "dense.bias"})
  void read_missingTensor_throwsCorruptModel(String name) {
    assertCorrupt(ModelFiles.withHeader(tiny, header -> header.remove(name)), "");
  }

  @Test
  void read_additionalTensor_throwsCorruptModelNamingIt() {
    int end = offset("sha256") + ModelFiles.DIGEST;
    String more = "{'dtype':'U8','shape':[0],'data_offsets':[%d,%d]}".formatted(end, end);

    assertCorrupt(
        ModelFiles.withHeader(tiny, header -> header.add("more", parse(more))),
        "unknown tensor 'more'");
  }

  @Test
  void read_tooManyTensors_throwsCorruptModel() {
    JsonElement empty = parse("{'dtype':'U8','shape':[0],'data_offsets':[0,0]}");

    assertCorrupt(
        ModelFiles.withHeader(
            tiny, header -> IntStream.range(0, 1100).forEach(i -> header.add("t" + i, empty))),
        "at most 1024");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{}}",
        "{} {}",
        "{\"a\":1,\"a\":1}",
        "{'a':1}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{a:1}"
      })
  void read_headerThatIsNotStrictJson_throwsCorruptModel(String header) {
    assertCorrupt(ModelFiles.withHeader(tiny, header), "header is not valid JSON");
  }

  @Test
  void read_headerThatIsNotUtf8_throwsCorruptModel() {
    byte[] file = tiny.clone();
    file[ModelFiles.PREFIX + 20] = (byte) 0xc0;

    assertCorrupt(ModelFiles.resigned(file), "UTF-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":"})
  void read_deepNesting_throwsCorruptModel(String level) {
    String header = "{\"a\":" + level.repeat(100_000);

    assertCorrupt(ModelFiles.withHeader(tiny, header), "32 levels");
  }

  @Test
  void read_metadataWithMoreKeys_throwsCorruptModel() {
    assertCorrupt(
        ModelFiles.withHeader(
            tiny, header -> header.getAsJsonObject("__metadata__").addProperty("more", "x")),
        "more");
  }

  @Test
  void read_headerWithHugeString_throwsWithShortMessage() {
    String huge = "x".repeat(900_000);

    assertThatThrownBy(
            () -> ModelFiles.read(ModelFiles.withModel(tiny, model -> model.addProperty(huge, 1))))
        .isInstanceOf(CorruptModelException.class)
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(1000));
  }

  @Test
  void read_headerOfMoreThanAMegabyte_isRefused() {
    String header = ModelFiles.header(tiny) + " ".repeat(1 << 20);

    assertThatThrownBy(() -> ModelFiles.read(ModelFiles.withHeader(tiny, header)))
        .isInstanceOf(NotAModelException.class)
        .hasMessageContaining("header of");
  }

  @Test
  void read_streamThatClaimsGigabytes_allocatesLittle() {
    SavedModel model = TinyModel.ofDefaults();
    ModelLayout layout =
        ModelLayout.of(
            ModelDescription.of(model), new Dimensions(5_000_000, 400, 2), 1 << 28, 1 << 28);
    byte[] header = SafeTensorsHeader.encode(ModelDescription.of(model).toMetadata(), layout.all());
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();

    assertCorrupt(header, "tensor 'embedding.weight'", "cut short");
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8 << 20);
  }

  @Test
  void read_notFiniteWeight_throwsCorruptModelWithThePlace() {
    byte[] file = ModelFiles.withData(tiny, offset("dense.bias"), nan());

    assertCorrupt(file, "'dense.bias' has NaN at 0");
  }

  @Test
  void read_paddingNotZero_throwsCorruptModel() {
    byte[] one = {0, 0, (byte) 0x80, 0x3f};

    assertCorrupt(ModelFiles.withData(tiny, 4, one), "has 1.0 at 1", "padding");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[\"good\",\"schön\",\"good\",\"b\"]",
        "[\"a\",\"b\",\"c\"]",
        "[\"a\",\"b\",\"c\",\"d\",\"e\"]",
        "[\"a\",\"b\",\"c\",1]",
        "[\"a\",\"b\",\"c\",null]",
        "[\"a\",\"b\",\"c\",\"d\"",
        "{}",
        "",
        "x",
        "[\"a\",\"b\",\"c\",\"d\"]]",
        "[\"a\",\"b\",\"c\",\"d\",]",
        "['a','b','c','d']"
      })
  void read_wrongVocabulary_throwsCorruptModel(String vocabulary) {
    int length = offset("sha256") - offset("vocabulary");
    byte[] bytes = Arrays.copyOf(vocabulary.getBytes(UTF_8), length);
    Arrays.fill(bytes, vocabulary.getBytes(UTF_8).length, length, (byte) ' ');

    assertCorrupt(ModelFiles.withData(tiny, offset("vocabulary"), bytes), "");
  }

  @Test
  void read_headerNotAligned_throwsCorruptModel() {
    byte[] header = ModelFiles.header(tiny).strip().getBytes(UTF_8);
    byte[] shifted = new byte[tiny.length + 1];
    System.arraycopy(tiny, 0, shifted, 0, ModelFiles.PREFIX + header.length);
    int rest = ModelFiles.PREFIX + header.length;
    shifted[rest] = ' ';
    System.arraycopy(tiny, rest, shifted, rest + 1, tiny.length - rest);
    shifted[0]++;

    assertCorrupt(ModelFiles.resigned(shifted), "expected a multiple of 8");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 7, 1 << 20, (1 << 20) + 1, Integer.MAX_VALUE, 1L << 32, -1, 1L << 63})
  void read_lyingHeaderLength_throwsModelFileException(long length) {
    byte[] file = tiny.clone();
    ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putLong(length);

    assertThatThrownBy(() -> ModelFiles.read(ModelFiles.resigned(file)))
        .isInstanceOf(ModelFileException.class);
  }

  @Test
  void read_eightBitsBelowTheirRange_throwsCorruptModel() {
    byte[] small = ModelFiles.bytes(TinyModel.ofDefaults().withPrecision(WeightPrecision.INT8));
    int scales = 2 * 6;

    assertCorrupt(ModelFiles.withData(small, scales + 3, (byte) -128), "-128", "embedding.weight");
  }

  @Test
  void read_controlWithinAWord_throwsCorruptModel() {
    assertCorrupt(ModelFiles.withData(tiny, offset("vocabulary") + 3, (byte) '\t'), "vocabulary");
  }

  @Test
  void read_vocabularyThatIsNotUtf8_throwsCorruptModel() {
    assertCorrupt(
        ModelFiles.withData(tiny, offset("vocabulary") + 2, (byte) 0xff), "the vocabulary");
  }

  private byte[] withTensor(String name, String key, String value) {
    return ModelFiles.withHeader(
        tiny, header -> header.getAsJsonObject(name).add(key, parse(value)));
  }

  private int offset(String tensor) {
    return JsonParser.parseString(ModelFiles.header(tiny))
        .getAsJsonObject()
        .getAsJsonObject(tensor)
        .getAsJsonArray("data_offsets")
        .get(0)
        .getAsInt();
  }

  private static byte[] nan() {
    return new byte[] {0, 0, (byte) 0xc0, 0x7f};
  }

  private static JsonElement parse(String json) {
    return JsonParser.parseString(json);
  }

  private static void assertCorrupt(byte[] file, String... messageParts) {
    assertThatThrownBy(() -> ModelFiles.read(file))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContainingAll(messageParts);
  }
}
