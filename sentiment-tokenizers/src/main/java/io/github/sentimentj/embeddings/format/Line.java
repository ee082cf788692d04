package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.data.DataException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A line of a file: fields with a space or a tab between them, the bytes between two indexes. */
final class Line {
  private static final int LONGEST_QUOTE = 40;

  private final Place place;
  private final byte[] bytes;
  private final int from;
  private final int to;
  private final int fields;

  /**
   * Takes the array as it is.
   *
   * @param fields how many there are between the indexes
   */
  Line(Place place, byte[] bytes, Span span, int fields) {
    this.place = place;
    this.bytes = bytes;
    this.from = span.from;
    this.to = span.to;
    this.fields = fields;
  }

  /**
   * Where a line stands.
   *
   * @param number counted from 1
   */
  record Place(String file, long number) {}

  /**
   * Where a line stands in an array.
   *
   * @param from index of its first byte
   * @param to index behind its last byte
   */
  record Span(int from, int to) {}

  byte[] bytes() {
    return bytes;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** Returns this line with an array of its own. */
  Line copy() {
    return new Line(place, Arrays.copyOfRange(bytes, from, to), new Span(0, to - from), fields);
  }

  int fields() {
    return fields;
  }

  /** Index of the separator behind the field that begins here, or the end of the line. */
  int fieldEnd(int start) {
    int end = start;
    while (end < to && !isSeparator(end)) {
      end++;
    }
    return end;
  }

  /** Index where this many fields before the end of the line begin. */
  int lastFields(int count) {
    if (fields == count + 1) {
      return fieldEnd(from) + 1; // the usual word, of one field
    }
    int start = to + 1;
    for (int i = 0; i < count; i++) {
      start--;
      while (start > from && !isSeparator(start - 1)) {
        start--;
      }
    }
    return start;
  }

  /** Index behind the last byte before {@code end} that separates nothing. */
  int trimmedEnd(int end) {
    int trimmed = end;
    while (trimmed > from && isSeparator(trimmed - 1)) {
      trimmed--;
    }
    return trimmed;
  }

  /** Whether the field between the indexes reads as a number; {@code 3d} is a word. */
  boolean isNumber(int start, int end) {
    try {
      return start < end
          && bytes[end - 1] >= '0'
          && bytes[end - 1] <= '9'
          && Float.isFinite(DecimalParser.parse(bytes, start, end));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /**
   * Reads the fields from this index on.
   *
   * @throws DataException if one of them is no finite number
   */
  float[] numbers(int start, int count) {
    float[] numbers = new float[count];
    int field = start;
    for (int i = 0; i < count; i++) {
      int end = fieldEnd(field);
      numbers[i] = number(i, field, end);
      field = end + 1;
    }
    return numbers;
  }

  private float number(int index, int start, int end) {
    try {
      float number = DecimalParser.parse(bytes, start, end);
      if (Float.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, with the place.
    }
    throw error(
        "number %d of '%s' is '%s'; expected a finite decimal number"
            .formatted(index + 1, text(from, fieldEnd(from)), text(start, end)));
  }

  DataException error(String message) {
    return new DataException(place.file + ":" + place.number + ": " + message);
  }

  String text(int start, int end) {
    int shown = Math.min(end, start + LONGEST_QUOTE);
    String quote = new String(bytes, start, shown - start, StandardCharsets.UTF_8);
    return quote.replaceAll("\\p{Cntrl}", "?") + (shown < end ? "..." : "");
  }

  private boolean isSeparator(int index) {
    return bytes[index] == ' ' || bytes[index] == '\t';
  }
}
