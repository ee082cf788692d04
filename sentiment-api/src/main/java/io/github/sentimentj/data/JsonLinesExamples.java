package io.github.sentimentj.data;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Makes examples of JSON Lines. Not thread-safe. */
final class JsonLinesExamples {
  private final String file;
  private final JsonLinesFormat format;
  private final Utf8Reader text;
  private final char[] buffer = new char[8192];
  private int position;
  private int limit;
  private long line;

  private JsonLinesExamples(String file, JsonLinesFormat format, Utf8Reader text) {
    this.file = file;
    this.format = format;
    this.text = text;
  }

  /** A value as it stands in the line. */
  private record Value(JsonToken type, String text) {}

  /** Reads everything, as {@link Dataset#jsonLines(InputStream, String, JsonLinesFormat)} says. */
  static List<Example> read(InputStream bytes, String file, JsonLinesFormat format)
      throws IOException {
    List<Example> examples = new ArrayList<>();
    try (Utf8Reader text = new Utf8Reader(file, bytes)) {
      JsonLinesExamples lines = new JsonLinesExamples(file, format, text);
      for (Optional<String> next = lines.next(); next.isPresent(); next = lines.next()) {
        if (!next.get().isBlank()) {
          examples.add(lines.example(next.get()));
        }
      }
    }
    if (examples.isEmpty()) {
      throw DataException.at(
          file, 1, "the file is empty; expected a line with a JSON object for each example");
    }
    return examples;
  }

  private Optional<String> next() throws IOException {
    StringBuilder whole = new StringBuilder();
    line++;
    boolean any = false;
    while (position < limit || fill()) {
      any = true;
      int start = position;
      while (position < limit && buffer[position] != '\n') {
        position++;
      }
      whole.append(buffer, start, position - start);
      if (whole.length() > format.maxLineLength()) {
        throw fault(
            "a line of over %d characters; raise JsonLinesFormat.maxLineLength if it is meant to be"
                .formatted(format.maxLineLength()));
      }
      if (position < limit) {
        position++;
        return Optional.of(whole.toString());
      }
    }
    return any ? Optional.of(whole.toString()) : Optional.empty();
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = Math.max(0, text.read(buffer, 0, buffer.length));
    return limit > 0;
  }

  private Example example(String json) {
    Map<String, Value> values = values(json);
    Value text =
        value(values, Field.TEXT)
            .orElseThrow(() -> fault(Field.TEXT, "is missing; every example needs a text"));
    if (text.type != JsonToken.STRING) {
      throw fault(Field.TEXT, "is %s; expected a string".formatted(text.text));
    }
    String label =
        string(values, Field.LABEL)
            .orElseThrow(
                () -> fault(Field.LABEL, "is missing or blank; every example needs a label"));
    return new Example(
        text.text, label, string(values, Field.ID), string(values, Field.GROUP), weight(values));
  }

  /** Reads the fields that are asked for. */
  private Map<String, Value> values(String line) {
    Map<String, Value> values = new HashMap<>();
    JsonReader json = new JsonReader(new StringReader(line));
    json.setStrictness(Strictness.STRICT);
    try {
      json.beginObject();
      while (json.hasNext()) {
        String name = json.nextName();
        if (!format.fields().containsValue(name)) {
          json.skipValue();
        } else if (values.put(name, value(json)) != null) {
          throw fault("the field %s stands twice".formatted(DataException.quote(name)));
        }
      }
      json.endObject();
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw fault("something follows the JSON object; expected one a line");
      }
    } catch (IOException | IllegalStateException e) {
      String message =
          "not a JSON object, from %s on; expected one a line, such as %s"
              .formatted(json.getPath(), "{\"text\": \"Superb.\", \"label\": \"positive\"}");
      throw DataException.at(file, this.line, message, e);
    }
    return values;
  }

  private static Value value(JsonReader json) throws IOException {
    JsonToken type = json.peek();
    return switch (type) {
      case STRING, NUMBER -> new Value(type, json.nextString());
      case BOOLEAN -> new Value(type, String.valueOf(json.nextBoolean()));
      default -> {
        json.skipValue();
        yield new Value(type, type == JsonToken.BEGIN_ARRAY ? "an array" : "an object");
      }
    };
  }

  /** Returns the value of this field, none if it is null, missing or not read. */
  private Optional<Value> value(Map<String, Value> values, Field field) {
    return Optional.ofNullable(format.fields().get(field))
        .flatMap(name -> Optional.ofNullable(values.get(name)))
        .filter(value -> value.type != JsonToken.NULL);
  }

  private Optional<String> string(Map<String, Value> values, Field field) {
    Optional<Value> value = value(values, field);
    value.ifPresent(
        given -> {
          if (given.type == JsonToken.BEGIN_ARRAY || given.type == JsonToken.BEGIN_OBJECT) {
            throw fault(field, "is %s; expected a string or a number".formatted(given.text));
          }
        });
    return value.map(Value::text).filter(text -> !text.isBlank());
  }

  private float weight(Map<String, Value> values) {
    if (!format.fields().containsKey(Field.WEIGHT)) {
      return 1f;
    }
    String given = value(values, Field.WEIGHT).map(Value::text).orElse("missing");
    try {
      float weight = Float.parseFloat(given);
      if (weight > 0 && Float.isFinite(weight)) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number out of range.
    }
    throw fault(Field.WEIGHT, "is %s; expected a finite number above 0".formatted(given));
  }

  private DataException fault(Field field, String fault) {
    String name = Objects.requireNonNull(format.fields().get(field));
    return fault("the %s in field %s %s".formatted(field, DataException.quote(name), fault));
  }

  private DataException fault(String message) {
    return DataException.at(file, line, message);
  }
}
