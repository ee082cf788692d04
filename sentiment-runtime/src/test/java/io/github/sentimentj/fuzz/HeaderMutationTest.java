package io.github.sentimentj.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lies with a right digest: every value of the header and of the description within it is replaced
 * by each of many others, removed, and doubled. What comes of it is a typed error or a model that
 * predicts like one; {@link FuzzedModel#loads} checks that.
 */
final class HeaderMutationTest {
  private static final String MARK = "@@here@@";

  /** What a value is replaced by, as it stands in the JSON. */
  private static final List<String> VALUES =
      List.of(
          "null true false 0 -0 1 -1 2 3 16 127 255 65536 16777217 1000000000 2147483639",
          "2147483647 -2147483648 2147483648 4294967295 4294967297 9223372036854775807",
          "-9223372036854775808 9223372036854775808 18446744073709551616 1e999 -1e999 1e308",
          "-1e308 1e-320 0.5 1.5 1e3 1.0 NaN Infinity \"NaN\" \"Infinity\" \"-Infinity\" \"\"",
          "\"\u00A0\" \"x\" \"max\" \"int8\" \"I8\" \"\\ud800\" \"\\u0000\" [] {} [[]] [0] [0,0]",
          "[1,2,3] [\"a\",\"b\"] [\"a\",\"a\"] {\"x\":{}} {\"x\":1} True 01 +1 0x10 .5 1. 'x' \"x",
          "\"\\x\" \"\\u12\" [1,] {\"a\":1,} {\"a\":1,\"a\":2} {a:1} /**/1 ]");

  private static Stream<String> values() {
    Stream<String> large =
        Stream.of(
            "[".repeat(10_000) + "]".repeat(10_000),
            "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000),
            "\"" + "x".repeat(100_000) + "\"",
            "[" + "0,".repeat(20_000) + "0]",
            "9".repeat(10_000),
            "0." + "0".repeat(10_000) + "1",
            "1e" + "9".repeat(1000));
    return Stream.concat(VALUES.stream().flatMap(line -> Stream.of(line.split(" "))), large);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model-v1-float16", "model-v1-int8"})
  void load_anyValueOfTheHeaderChanged_throwsOrPredicts(String name) {
    byte[] sound = FuzzedModel.golden(name);
    String header = FuzzedModel.header(sound);
    assertThat(mutate(header, text -> text, sound)).isGreaterThan(5_000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model-v1-float16", "model-v1-int8"})
  void load_anyValueOfTheDescriptionChanged_throwsOrPredicts(String name) {
    byte[] sound = FuzzedModel.golden(name);
    JsonObject header = JsonParser.parseString(FuzzedModel.header(sound)).getAsJsonObject();
    JsonObject metadata = header.getAsJsonObject("__metadata__");
    String description = metadata.get("model").getAsString();
    UnaryOperator<String> around =
        text -> {
          metadata.addProperty("model", text);
          return header.toString();
        };
    assertThat(mutate(description, around, sound)).isGreaterThan(4_000);
  }

  /** Loads every mutation of the JSON and returns how many they were. */
  private static int mutate(String json, UnaryOperator<String> header, byte[] sound) {
    List<String> mutations = new ArrayList<>();
    JsonElement root = JsonParser.parseString(json);
    collect(root, root, mutations);
    for (String mutation : mutations) {
      FuzzedModel.loads(FuzzedModel.withHeader(sound, header.apply(mutation).getBytes(UTF_8)));
    }
    return mutations.size();
  }

  private static void collect(JsonElement element, JsonElement root, List<String> mutations) {
    if (element instanceof JsonObject object) {
      for (String key : List.copyOf(object.keySet())) {
        JsonElement value = object.get(key);
        object.add(key, new JsonPrimitive(MARK));
        replaceAll(root, mutations);
        changeKey(new JsonPrimitive(key).toString(), value, root, mutations);
        object.add(key, value);
        collect(value, root, mutations);
      }
    } else if (element instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        JsonElement item = array.get(i);
        array.set(i, new JsonPrimitive(MARK));
        replaceAll(root, mutations);
        array.set(i, item);
        collect(item, root, mutations);
      }
      array.add(new JsonPrimitive(MARK));
      replaceAll(root, mutations);
      array.remove(array.size() - 1);
    }
  }

  private static void replaceAll(JsonElement root, List<String> mutations) {
    String marked = root.toString();
    values().forEach(value -> mutations.add(marked.replace('"' + MARK + '"', value)));
  }

  /** The key left out, twice, and another one in its place. */
  private static void changeKey(
      String key, JsonElement value, JsonElement root, List<String> mutations) {
    String once = key + ":\"" + MARK + '"';
    String pair = key + ":" + value;
    String marked = root.toString();
    mutations.add(marked.replace(once + ",", "").replace("," + once, "").replace(once, ""));
    mutations.add(marked.replace(once, pair + "," + pair));
    mutations.add(marked.replace(once, "\"unheardOf\":" + value));
  }
}
