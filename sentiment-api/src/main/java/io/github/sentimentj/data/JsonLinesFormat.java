package io.github.sentimentj.data;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Which fields of JSON Lines are read: one JSON object a line, as in {@code {"text": "Superb.",
 * "label": "positive"}}. Fields that are not asked for are ignored, and so are blank lines.
 *
 * <pre>{@code
 * JsonLinesFormat format =
 *     JsonLinesFormat.ofDefaults().textField("review").labelField("stars").groupField("film");
 * }</pre>
 *
 * <p>The text must be a string. A label, id or group may also be a number or a boolean, which is
 * taken as it is written: {@code 1} is the label "1". {@code null} is as good as no field.
 *
 * <p>Immutable: every method returns a format of its own. Thread-safe: one instance may be shared
 * by any number of threads.
 */
public final class JsonLinesFormat {
  /** Most characters of a line unless told otherwise: {@value}. */
  public static final int DEFAULT_MAX_LINE_LENGTH = 16 * 1024 * 1024;

  private static final int GREATEST_MAX_LINE_LENGTH = 256 * 1024 * 1024;

  private final int maxLineLength;
  private final Map<Field, String> fields;

  private JsonLinesFormat(int maxLineLength, Map<Field, String> fields) {
    this.maxLineLength = maxLineLength;
    this.fields = Collections.unmodifiableMap(fields);
  }

  /** Reads the fields {@code text} and {@code label}. */
  public static JsonLinesFormat ofDefaults() {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    fields.put(Field.TEXT, "text");
    fields.put(Field.LABEL, "label");
    return new JsonLinesFormat(DEFAULT_MAX_LINE_LENGTH, fields);
  }

  /** Sets the name of the field with the text. */
  public JsonLinesFormat textField(String name) {
    return field(Field.TEXT, name);
  }

  /** Sets the name of the field with the label. */
  public JsonLinesFormat labelField(String name) {
    return field(Field.LABEL, name);
  }

  /** Reads the examples' ids from this field, which may be missing. */
  public JsonLinesFormat idField(String name) {
    return field(Field.ID, name);
  }

  /** Reads the examples' groups from this field, which may be missing. */
  public JsonLinesFormat groupField(String name) {
    return field(Field.GROUP, name);
  }

  /** Reads the examples' weights from this field; each must be a finite number above 0. */
  public JsonLinesFormat weightField(String name) {
    return field(Field.WEIGHT, name);
  }

  /**
   * Sets the most characters (UTF-16 units) of a line.
   *
   * @param characters 1 to 268,435,456; {@link #DEFAULT_MAX_LINE_LENGTH} by default
   * @throws IllegalArgumentException if the number is out of that range
   */
  public JsonLinesFormat maxLineLength(int characters) {
    if (characters < 1 || characters > GREATEST_MAX_LINE_LENGTH) {
      throw new IllegalArgumentException(
          "maxLineLength is %d; expected 1 to %d".formatted(characters, GREATEST_MAX_LINE_LENGTH));
    }
    return new JsonLinesFormat(characters, fields);
  }

  int maxLineLength() {
    return maxLineLength;
  }

  /** Returns the names of the fields to read. */
  Map<Field, String> fields() {
    return fields;
  }

  private JsonLinesFormat field(Field field, String name) {
    Map<Field, String> changed = new EnumMap<>(fields);
    changed.put(field, requireNonNull(name, "name"));
    return new JsonLinesFormat(maxLineLength, changed);
  }
}
