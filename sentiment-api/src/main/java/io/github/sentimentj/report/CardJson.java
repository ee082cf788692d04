package io.github.sentimentj.report;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A card as JSON: names and meaning are a promise to scripts. */
final class CardJson {
  // Shown component by component, so that a new setting needs no new line here.
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .registerTypeHierarchyAdapter(
              Enum.class,
              (JsonSerializer<Enum<?>>)
                  (value, type, context) -> new JsonPrimitive(spelling(value)))
          // Of what is large, its length.
          .registerTypeHierarchyAdapter(
              ByteBuffer.class,
              (JsonSerializer<ByteBuffer>)
                  (value, type, context) -> new JsonPrimitive(value.remaining()))
          .registerTypeHierarchyAdapter(
              Optional.class,
              (JsonSerializer<Optional<?>>)
                  (value, type, context) -> value.map(context::serialize).orElse(JsonNull.INSTANCE))
          .registerTypeAdapter(double.class, (JsonSerializer<Double>) (v, t, c) -> number(v))
          .registerTypeAdapter(Double.class, (JsonSerializer<Double>) (v, t, c) -> number(v))
          .disableHtmlEscaping()
          .create();

  private CardJson() {}

  static JsonObject of(ModelCard card) {
    JsonObject json = new JsonObject();
    json.add("labels", tree(card.labels()));
    json.add("priors", tree(card.priors()));
    json.addProperty("vocabulary_size", card.vocabularySize());
    json.addProperty("embedding_size", card.embeddingSize());
    json.addProperty("parameters", card.parameters());
    json.addProperty("precision", spelling(card.precision()));
    card.subwords().ifPresent(rule -> json.add("subwords", tree(rule)));
    json.addProperty("architecture", card.recipe().architecture().name());
    json.add("recipe", tree(card.recipe()));
    json.add("decision", tree(card.decision()));
    json.add("provenance", tree(card.provenance()));
    json.add("limits", tree(card.limits()));
    return json;
  }

  /** Returns the values of a tree of records by their names, which are those of JSON, in words. */
  static Map<String, String> flat(Object value) {
    Map<String, String> values = new LinkedHashMap<>();
    flatten("", tree(value).getAsJsonObject(), values);
    return values;
  }

  private static void flatten(String prefix, JsonObject json, Map<String, String> values) {
    for (Map.Entry<String, JsonElement> entry : json.entrySet()) {
      String name = prefix + entry.getKey().replace('_', ' ');
      JsonElement value = entry.getValue();
      if (value.isJsonObject()) {
        flatten(name + ": ", value.getAsJsonObject(), values);
      } else {
        values.put(name, value.isJsonPrimitive() ? value.getAsString() : value.toString());
      }
    }
  }

  private static JsonElement tree(Object value) {
    return GSON.toJsonTree(value);
  }

  /** JSON has no word for NaN: it is left out. An infinite limit is one by its name. */
  private static JsonElement number(double value) {
    if (Double.isNaN(value)) {
      return JsonNull.INSTANCE;
    }
    return Double.isInfinite(value)
        ? new JsonPrimitive(Double.toString(value))
        : new JsonPrimitive(value);
  }

  /** Returns a constant's name as files and command line have it, such as {@code max-mean}. */
  static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
