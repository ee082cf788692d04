package io.github.sentimentj.modelfile;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The keys of one JSON object, each taken once with its type. A missing, unknown or wrong-typed key
 * is a {@link CorruptModelException} that names it.
 *
 * <p>Not thread-safe.
 */
final class JsonFields {
  private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

  private final String path;
  private final Map<String, JsonElement> left;

  private JsonFields(String path, JsonObject object) {
    this.path = path;
    this.left = new LinkedHashMap<>(object.asMap());
  }

  /**
   * Reads a whole object.
   *
   * @param content takes every key; an {@link IllegalArgumentException} of it is the file's fault
   */
  static <T> T read(String path, JsonElement element, Function<JsonFields, T> content) {
    if (!(element instanceof JsonObject object)) {
      throw wrongType(path, element, "an object");
    }
    JsonFields fields = new JsonFields(path, object);
    T value;
    try {
      value = content.apply(fields);
    } catch (IllegalArgumentException e) {
      throw CorruptModelException.of(path, e);
    }
    if (!fields.left.isEmpty()) {
      throw new CorruptModelException(
          path + " has the unknown key '" + Json.cut(fields.keys().get(0)) + "'");
    }
    return value;
  }

  /** Returns the keys not taken yet, in the file's order. */
  List<String> keys() {
    return List.copyOf(left.keySet());
  }

  <T> T object(String key, Function<JsonFields, T> content) {
    return read(at(key), take(key), content);
  }

  /** Returns the object under the key, if there is the key. */
  <T> Optional<T> optionalObject(String key, Function<JsonFields, T> content) {
    return left.containsKey(key) ? Optional.of(object(key, content)) : Optional.empty();
  }

  /** Returns the array under the key; each item is made from its place and element. */
  <T> List<T> list(String key, BiFunction<String, JsonElement, T> item) {
    String place = at(key);
    JsonElement element = take(key);
    if (!(element instanceof JsonArray array)) {
      throw wrongType(place, element, "an array");
    }
    List<T> items = new ArrayList<>(array.size());
    for (JsonElement each : array) {
      items.add(item.apply(place + "[" + items.size() + "]", each));
    }
    return items;
  }

  /** Returns all keys not taken yet, with their strings. */
  Map<String, String> strings() {
    Map<String, String> strings = new LinkedHashMap<>();
    keys().forEach(key -> strings.put(key, string(key)));
    return strings;
  }

  /** Returns all keys not taken yet, with their numbers, sorted. */
  SortedMap<String, Double> numbers() {
    SortedMap<String, Double> numbers = new TreeMap<>();
    keys().forEach(key -> numbers.put(key, number(key)));
    return numbers;
  }

  boolean flag(String key) {
    JsonElement element = take(key);
    if (element instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw wrongType(at(key), element, "true or false");
  }

  String string(String key) {
    return string(at(key), take(key));
  }

  static String string(String place, JsonElement element) {
    if (element instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw wrongType(place, element, "a string");
  }

  int integer(String key) {
    return integer(at(key), take(key));
  }

  static int integer(String place, JsonElement element) {
    long value = wholeNumber(place, element);
    if (value != (int) value) {
      throw wrongType(place, element, "a whole number of 32 bits");
    }
    return (int) value;
  }

  long wholeNumber(String key) {
    return wholeNumber(at(key), take(key));
  }

  static long wholeNumber(String place, JsonElement element) {
    if (element instanceof JsonPrimitive primitive
        && primitive.isNumber()
        && primitive.getAsNumber() instanceof Long value) {
      return value;
    }
    throw wrongType(place, element, "a whole number of 64 bits");
  }

  double number(String key) {
    return number(at(key), take(key));
  }

  /** Returns the number under the key, if there is the key. */
  OptionalDouble optionalNumber(String key) {
    return left.containsKey(key) ? OptionalDouble.of(number(key)) : OptionalDouble.empty();
  }

  static double number(String place, JsonElement element) {
    if (element instanceof JsonPrimitive primitive) {
      if (primitive.isNumber()) {
        return primitive.getAsNumber().doubleValue();
      }
      if (primitive.isString() && NOT_FINITE.contains(primitive.getAsString())) {
        return Double.parseDouble(primitive.getAsString());
      }
    }
    throw wrongType(place, element, "a number");
  }

  /** Returns the string, a name out of a list that later versions may extend. */
  String oneOf(String key, List<String> known) {
    String name = string(key);
    if (!known.contains(name)) {
      throw new UnsupportedModelException(at(key), Json.cut(name), known);
    }
    return name;
  }

  /** Returns the constant of this {@linkplain #spelling spelling}. */
  <E extends Enum<E>> E constant(String key, Class<E> type) {
    List<E> constants = List.of(type.getEnumConstants());
    List<String> names = constants.stream().map(JsonFields::spelling).toList();
    return constants.get(names.indexOf(oneOf(key, names)));
  }

  /** Returns a constant's name in files, such as {@code max-mean}. */
  static String spelling(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private JsonElement take(String key) {
    JsonElement element = left.remove(key);
    if (element == null) {
      throw new CorruptModelException(path + " has no key '" + Json.cut(key) + "'");
    }
    return element;
  }

  private String at(String key) {
    return path + "." + Json.cut(key);
  }

  private static CorruptModelException wrongType(
      String place, JsonElement element, String expected) {
    return new CorruptModelException(
        "%s is %s; expected %s".formatted(place, Json.cut(element.toString()), expected));
  }
}
