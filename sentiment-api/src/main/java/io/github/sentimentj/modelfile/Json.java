package io.github.sentimentj.modelfile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * JSON, read more strictly than Gson's own tree reader does (no duplicate keys, nothing behind the
 * value, bounded depth) and written so that equal values are equal bytes on every Java version.
 */
final class Json {
  private static final int MAX_DEPTH = 32;
  private static final int LONGEST_QUOTE = 200;

  private Json() {}

  /** Something that can be written. */
  @FunctionalInterface
  interface Content {
    void writeTo(JsonWriter json) throws IOException;
  }

  /** Returns the text's value; whole numbers are {@link Long}s, others {@link Double}s. */
  static JsonElement parse(String text, String place) {
    JsonReader json = reader(new StringReader(text));
    try {
      requireStrict(text);
      JsonElement value = element(json);
      if (json.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("more than one value");
      }
      return value;
    } catch (IOException | IllegalStateException | NumberFormatException e) {
      throw malformed(place, json, e);
    }
  }

  /**
   * Refuses what the parser lets pass: controls within strings, True for true, a byte order mark.
   */
  private static void requireStrict(String text) throws IOException {
    boolean string = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        string = !string;
      } else if (c == '\\' && string) {
        i++;
      } else if (string ? c < ' ' : isStray(text, i)) {
        throw new IOException("character %d is not JSON".formatted(i));
      }
    }
  }

  /** Outside strings all is ASCII, and the only capital letter is that of an exponent. */
  private static boolean isStray(String text, int i) {
    char c = text.charAt(i);
    boolean exponent = c == 'E' && i > 0 && isDigit(text.charAt(i - 1));
    return c > '~' || (c >= 'A' && c <= 'Z' && !exponent);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static JsonReader reader(Reader text) {
    JsonReader json = new JsonReader(text);
    // Fully strict, it would refuse half surrogate pairs, even escaped; words may contain them.
    // What this mode lets pass beside is spelling, which is checked before: see requireStrict.
    json.setStrictness(Strictness.LEGACY_STRICT);
    json.setNestingLimit(MAX_DEPTH);
    return json;
  }

  static CorruptModelException malformed(String place, JsonReader json, Exception cause) {
    return new CorruptModelException(
        "%s is not valid JSON at %s (duplicate keys and more than %d levels are not allowed either)"
            .formatted(place, cut(json.getPath()), MAX_DEPTH),
        cause);
  }

  private static JsonElement element(JsonReader json) throws IOException {
    return switch (json.peek()) {
      case BEGIN_OBJECT -> object(json);
      case BEGIN_ARRAY -> array(json);
      case STRING -> new JsonPrimitive(json.nextString());
      case NUMBER -> new JsonPrimitive(number(json.nextString()));
      case BOOLEAN -> new JsonPrimitive(json.nextBoolean());
      case NULL -> {
        json.nextNull();
        yield JsonNull.INSTANCE;
      }
      default -> throw new IOException("no value");
    };
  }

  private static JsonObject object(JsonReader json) throws IOException {
    JsonObject object = new JsonObject();
    json.beginObject();
    while (json.hasNext()) {
      String key = json.nextName();
      if (object.has(key)) {
        throw new IOException("duplicate key");
      }
      object.add(key, element(json));
    }
    json.endObject();
    return object;
  }

  private static JsonArray array(JsonReader json) throws IOException {
    JsonArray array = new JsonArray();
    json.beginArray();
    while (json.hasNext()) {
      array.add(element(json));
    }
    json.endArray();
    return array;
  }

  private static Number number(String literal) throws IOException {
    try {
      return Long.valueOf(literal);
    } catch (NumberFormatException notWhole) {
      Double value = Double.valueOf(literal);
      if (value.isInfinite()) {
        throw new IOException("number out of range");
      }
      return value;
    }
  }

  /** Returns the content as JSON that any Unicode encoding can hold. */
  static String write(Content content) {
    StringWriter text = new StringWriter();
    try (JsonWriter json = new JsonWriter(text)) {
      json.setStrictness(Strictness.STRICT);
      content.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return escapeLoneSurrogates(text.toString());
  }

  // UTF-8 has no form for half a surrogate pair, but a word or label may contain one.
  private static String escapeLoneSurrogates(String json) {
    StringBuilder escaped = new StringBuilder(json.length());
    json.codePoints()
        .forEach(
            c -> {
              if (Character.getType(c) == Character.SURROGATE) {
                escaped.append("\\u").append(Integer.toHexString(c));
              } else {
                escaped.appendCodePoint(c);
              }
            });
    return escaped.toString();
  }

  /** Writes the shortest decimal that reads back as the same double. */
  static void number(JsonWriter json, double value) throws IOException {
    if (!Double.isFinite(value)) {
      // JSON has no such numbers, but an unlimited gradient norm or an undefined figure is one.
      json.value(Double.toString(value));
    } else if (value == 0) {
      json.jsonValue(Double.toString(value));
    } else {
      json.jsonValue(shortest(value));
    }
  }

  // Double.toString would do, had its digits not changed between Java 17 and 19.
  private static String shortest(double value) {
    BigDecimal exact = new BigDecimal(value);
    BigDecimal rounded = exact;
    for (int digits = 1; digits <= 17; digits++) {
      rounded = exact.round(new MathContext(digits)).stripTrailingZeros();
      if (rounded.doubleValue() == value) {
        break;
      }
    }
    boolean plain = Math.abs(value) >= 1e-3 && Math.abs(value) < 1e7;
    return plain ? rounded.toPlainString() : rounded.toString();
  }

  /** Returns text of a file for a message: escaped, and short however long it is. */
  static String cut(String text) {
    String head = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "…";
    String quoted = new JsonPrimitive(head).toString();
    return quoted.substring(1, quoted.length() - 1);
  }
}
