package io.github.sentimentj.examples.cli;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import io.github.sentimentj.modelfile.SavedModel;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a model file holds, but for the weights and the words themselves.
 *
 * @param model its content
 * @param bytes its length
 */
record ModelReport(SavedModel model, long bytes) {
  // The recipe is shown component by component, so that a new setting needs no new line here.
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .registerTypeHierarchyAdapter(
              Enum.class,
              (JsonSerializer<Enum<?>>)
                  (value, type, context) -> new JsonPrimitive(ConstantName.of(value)))
          // Of what is large, its length.
          .registerTypeHierarchyAdapter(
              ByteBuffer.class,
              (JsonSerializer<ByteBuffer>)
                  (value, type, context) -> new JsonPrimitive(value.remaining()))
          .create();

  JsonObject json() {
    JsonObject json = new JsonObject();
    json.addProperty("file_bytes", bytes);
    json.add("labels", GSON.toJsonTree(model.labels()));
    json.addProperty("vocabulary_size", model.vocabulary().size());
    json.addProperty("parameters", model.weights().parameterCount());
    json.addProperty("precision", ConstantName.of(model.precision()));
    model.subwords().ifPresent(kept -> json.add("subwords", GSON.toJsonTree(kept.rule())));
    json.addProperty("architecture", model.recipe().architecture().name());
    json.add("recipe", GSON.toJsonTree(model.recipe()));
    json.add("provenance", GSON.toJsonTree(model.provenance()));
    return json;
  }

  /** One line a value, its name as a path. */
  String forPeople() {
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", json(), values);
    int width = values.keySet().stream().mapToInt(String::length).max().orElse(0);
    return values.entrySet().stream()
        .map(
            value ->
                value.getKey() + " ".repeat(width + 2 - value.getKey().length()) + value.getValue())
        .collect(Collectors.joining(System.lineSeparator()));
  }

  private static void flatten(String prefix, JsonObject json, Map<String, String> values) {
    for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
      String name = prefix + entry.getKey();
      JsonElement value = entry.getValue();
      if (value.isJsonObject()) {
        flatten(name + ".", value.getAsJsonObject(), values);
      } else {
        values.put(name, value.isJsonPrimitive() ? value.getAsString() : value.toString());
      }
    }
  }
}
