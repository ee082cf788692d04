package io.github.sentimentj.data;

import java.util.List;

/**
 * One record of a file; it has several lines where a quoted value has line breaks.
 *
 * @param line the line it begins on, from 1
 * @param lastLine the line it ends on
 * @param values its values, as many as it has
 */
record CsvRow(long line, long lastLine, List<String> values) {
  CsvRow {
    values = List.copyOf(values);
  }

  /** Returns whether this is a line with nothing to see on it. */
  boolean isBlank() {
    return values.size() == 1 && values.get(0).isBlank();
  }
}
