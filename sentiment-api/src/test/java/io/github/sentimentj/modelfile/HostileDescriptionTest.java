package io.github.sentimentj.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong descriptions (the header's {@code model}) under a right digest. */
final class HostileDescriptionTest {
  private static final byte[] TINY = ModelFiles.bytes(TinyModel.ofDefaults());

  private static final byte[] SUBWORDS = ModelFiles.bytes(TinyModel.withSubwords());

  private static final Set<String> RIGHT_TYPED =
      Set.of(
          "id='x'",
          "libraryVersion='x'",
          "parameters={}",
          "validation={}",
          "scripts={}",
          "engine='x'",
          "notes={}",
          "notes={'x':'y'}",
          "figures={}",
          "loss=1e300",
          "loss=99e9",
          "maxGradientNorm=1e300",
          "maxGradientNorm=99e9",
          "factors={}");

  private static final Set<String> OPTIONAL = Set.of("warmUpEpochs", "history", "vectors", "check");

  /** Paths of all keys of the description, such as {@code recipe/text/maxLength}. */
  static Stream<String> keys() {
    String model =
        JsonParser.parseString(ModelFiles.header(TINY))
            .getAsJsonObject()
            .getAsJsonObject("__metadata__")
            .get("model")
            .getAsString();
    List<String> keys = new ArrayList<>();
    collect("", JsonParser.parseString(model).getAsJsonObject(), keys);
    return keys.stream()
        .filter(key -> !key.matches(".*/(lowerCase|validation/loss|negative|HAN|LATIN|when)"))
        .filter(key -> !key.endsWith("figures/accuracy"));
  }

  private static void collect(String path, JsonObject object, List<String> keys) {
    object
        .asMap()
        .forEach(
            (key, value) -> {
              keys.add(path + key);
              if (value instanceof JsonObject inner) {
                collect(path + key + "/", inner, keys);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("keys")
  void read_missingKey_throwsCorruptModelNamingIt(String path) throws IOException {
    if (OPTIONAL.contains(lastOf(path))) {
      assertThat(ModelFiles.read(changed(path, null))).isNotNull();
      return;
    }
    assertThatThrownBy(() -> ModelFiles.read(changed(path, null)))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("has no key '" + lastOf(path) + "'");
  }

  @ParameterizedTest
  @MethodSource("keys")
  void read_wrongTypedKey_throwsModelFileExceptionNamingIt(String path) throws IOException {
    for (String value : List.of("null", "true", "[[]]", "{'x':[]}", "{}", "'x'", "1e300", "99e9")) {
      byte[] file = changed(path, JsonParser.parseString(value));
      if (RIGHT_TYPED.contains(lastOf(path) + "=" + value)) {
        assertThat(ModelFiles.read(file)).isNotNull();
      } else {
        assertThatThrownBy(() -> ModelFiles.read(file))
            .isInstanceOf(ModelFileException.class)
            .hasMessageContaining(lastOf(path));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void read_unknownKeyBeside_throwsCorruptModelNamingIt(String path) {
    String unknown = path.substring(0, path.length() - lastOf(path).length()) + "unheardOf";

    assertThatThrownBy(() -> ModelFiles.read(changed(unknown, new JsonPrimitive(1))))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("unknown key 'unheardOf'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "recipe/architecture/hiddenSize | 4097",
        "recipe/architecture/hiddenSize | 2147483648",
        "recipe/architecture/layers | 0",
        "recipe/architecture/dropout | 1",
        "recipe/architecture/dropout | \"NaN\"",
        "recipe/architecture/dropout | -1e-9",
        "recipe/text/maxLength | -1",
        "recipe/text/tokenizer/id | \" \"",
        "recipe/training/optimizer/learningRate | \"Infinity\"",
        "recipe/training/optimizer/maxGradientNorm | \"NaN\"",
        "recipe/training/optimizer/warmUpEpochs | -0.25",
        "recipe/training/optimizer/warmUpEpochs | 1000",
        "recipe/training/optimizer/warmUpEpochs | \"NaN\"",
        "recipe/training/seed | 9223372036854775808",
        "recipe/training/seed | 1.5",
        "recipe/training/seed | 1e3",
        "recipe/training/regularization/wordDropout | 1",
        "recipe/training/regularization/adversarialNorm | -1",
        "recipe/training/classWeights/factors/negative | 0",
        "labels | [\"a\"]",
        "labels | [\"a\",\"a\"]",
        "labels | [\"a\",\" \"]",
        "labels | [\"a\",\"b\",\"c\"]",
        "labels | [\"a\",1]",
        "priors | [0.5]",
        "priors | [0,1]",
        "priors | [0.5,0.6]",
        "priors | [-1,2]",
        "priors | [\"NaN\",0.5]",
        "priors | [0.5,\"0.5\"]",
        "provenance/dataSha256 | \"ABC\"",
        "provenance/epochs | 1",
        "provenance/scripts | {\"LATIN\":0.5}",
        "provenance/scripts | {\"LATIN\":1,\"HAN\":0}",
        "provenance/scripts | {\"LATIN\":2,\"HAN\":-1}",
        "provenance/scripts | {\"LATIN\":\"NaN\"}",
        "provenance/scripts | {\" \":1}",
        "provenance/trainingExamples | -1",
        "provenance/history/tokens | -1",
        "provenance/history/skippedSteps | -1",
        "provenance/history/epochs | [1]",
        "provenance/history/epochs | [{}]",
        "provenance/history/epochs | [{\"epoch\":0,\"trainingLoss\":1,\"trainingAccuracy\":1}]",
        "provenance/history/epochs | [{\"epoch\":4,\"trainingLoss\":1,\"trainingAccuracy\":1}]",
        "provenance/history/epochs | [{\"epoch\":1,\"trainingLoss\":\"NaN\",\"trainingAccuracy\":1}]",
        "provenance/history/epochs | [{\"epoch\":1,\"trainingLoss\":1,\"trainingAccuracy\":1.1}]",
        "provenance/history/epochs | [{\"epoch\":1,\"trainingLoss\":1,\"trainingAccuracy\":1,\"x\":1}]",
        "provenance/history/vectors/types | 1.5",
        "provenance/history/vectors/tokens | -0.5",
        "provenance/history/check/dataSha256 | \"x\"",
        "provenance/history/check/before/loss | \"Infinity\"",
        "provenance/history/check/before/ece | 2",
        "provenance/history/check/after/coverage | -1",
        "provenance/history/check/after/accuracy | 1.1",
        "provenance/history/check/figures | {\"x\":[1,2]}",
        "provenance/history/check/figures | {\"x\":[1,2,1]}",
        "provenance/history/check/figures | {\"x\":[\"NaN\",1,2]}",
        "provenance/history/notes | {\" \":\"x\"}",
        "formatVersion | 0",
        "formatVersion | -1",
        "formatVersion | 1.0",
        "formatVersion | \"1\"",
      })
  void read_valueOutOfRange_throwsCorruptModel(String path, String value) {
    assertThatThrownBy(() -> ModelFiles.read(changed(path, JsonParser.parseString(value))))
        .isInstanceOf(CorruptModelException.class);
  }

  @Test
  void read_historyLargerThanItMayBe_throwsCorruptModel() {
    JsonObject notes = new JsonObject();
    for (int i = 0; i <= 20; i++) {
      notes.addProperty("note " + i, "x");
    }
    requireCorrupt("provenance/history/notes", notes, "at most 20");
    JsonObject note = new JsonObject();
    note.addProperty("x", "x".repeat(2001));
    requireCorrupt("provenance/history/notes", note, "notes has 2001 characters");
    JsonPrimitive engine = new JsonPrimitive("x".repeat(201));
    requireCorrupt("provenance/history/engine", engine, "engine has 201 characters");
    JsonArray epochs = new JsonArray();
    for (int i = 0; i < 501; i++) {
      epochs.add(JsonParser.parseString("{'epoch':1,'trainingLoss':1,'trainingAccuracy':1}"));
    }
    requireCorrupt("provenance/history/epochs", epochs, "501 epochs");
  }

  private static void requireCorrupt(String path, JsonElement element, String message) {
    assertThatThrownBy(() -> ModelFiles.read(changed(path, element)))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource({"buckets, 0", "buckets, 4", "buckets, 2147483647", "minLength, -1", "maxLength, 0"})
  void read_subwordsOutOfRange_throwsCorruptModel(String key, String value) {
    assertThatThrownBy(
            () ->
                ModelFiles.read(
                    changed(
                        SUBWORDS, "subwords/" + key, new JsonPrimitive(Integer.parseInt(value)))))
        .isInstanceOf(CorruptModelException.class);
  }

  @Test
  void read_subwordsOfDescriptionAndTensorsDisagree_throwsCorruptModel() {
    assertThatThrownBy(() -> ModelFiles.read(changed(SUBWORDS, "subwords", null)))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("subword.weight");
    JsonElement rule = JsonParser.parseString("{'buckets':3,'minLength':2,'maxLength':5}");
    assertThatThrownBy(() -> ModelFiles.read(changed("subwords", rule)))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("subword.weight");
    assertThatThrownBy(() -> ModelFiles.read(changed(SUBWORDS, "subwords/more", rule)))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("unknown key 'more'");
    assertThatThrownBy(() -> ModelFiles.read(changed(SUBWORDS, "subwords/buckets", null)))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("has no key 'buckets'");
  }

  @Test
  void read_subwordThatIsNotFinite_throwsCorruptModelWithThePlace() {
    int place = (int) ModelFiles.offset(SUBWORDS, "subword.weight");
    byte[] file = SUBWORDS.clone();
    file[place + 6] = 0;
    file[place + 7] = 0x7C;
    assertThatThrownBy(() -> ModelFiles.read(ModelFiles.resigned(file)))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("number 3 of the subwords is not finite");
  }

  @ParameterizedTest
  @CsvSource({
    "recipe/architecture/name, transformer, bilstm",
    "recipe/architecture/pooling, MAX, max-mean",
    "recipe/text/truncation, middle, head-and-tail",
    "recipe/training/earlyStopping/metric, mcc, macro-f1",
    "recipe/training/optimizer/schedule, linear, one-cycle",
  })
  void read_unknownName_throwsUnsupportedModelWithTheKnownOnes(
      String path, String name, String known) {
    assertThatThrownBy(() -> ModelFiles.read(changed(path, new JsonPrimitive(name))))
        .isInstanceOf(UnsupportedModelException.class)
        .hasMessageContainingAll("'" + name + "'", known);
  }

  @Test
  void read_newerVersionWithUnknownKeys_throwsModelTooNewNamingBothVersions() {
    byte[] newer =
        ModelFiles.withModel(
            TINY,
            model -> {
              model.asMap().clear();
              model.addProperty("unheardOf", 1);
              model.addProperty("formatVersion", 2);
            });

    assertThatThrownBy(() -> ModelFiles.read(newer))
        .isInstanceOf(ModelTooNewException.class)
        .hasMessageContainingAll("version 2", "up to 1");
  }

  @Test
  void read_duplicateKey_throwsCorruptModel() {
    String header = ModelFiles.header(TINY);
    String twice = header.replace("{\\\"formatVersion\\\":1", "$0,\\\"formatVersion\\\":1");

    assertThat(twice).isNotEqualTo(header);
    assertThatThrownBy(() -> ModelFiles.read(ModelFiles.withHeader(TINY, twice)))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("duplicate");
  }

  @Test
  void read_descriptionMissing_throwsCorruptModel() {
    byte[] file =
        ModelFiles.withHeader(
            TINY, header -> header.getAsJsonObject("__metadata__").remove("model"));

    assertThatThrownBy(() -> ModelFiles.read(file))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("model");
  }

  /** Returns the file with this element under the path, or without the path's last key. */
  private static byte[] changed(String path, JsonElement element) {
    return changed(TINY, path, element);
  }

  private static byte[] changed(byte[] file, String path, JsonElement element) {
    return ModelFiles.withModel(
        file,
        model -> {
          List<String> keys = List.of(path.split("/", -1));
          JsonObject object = model;
          for (String key : keys.subList(0, keys.size() - 1)) {
            object = object.getAsJsonObject(key);
          }
          object.remove(lastOf(path));
          if (element != null) {
            object.add(lastOf(path), element);
          }
        });
  }

  private static String lastOf(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
