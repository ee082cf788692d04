package io.github.sentimentj.data;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the columns stand that are read.
 *
 * @param width the number of columns
 * @param positions the position from 0 of every column that is read
 */
record CsvHeader(int width, Map<Field, Integer> positions) {
  private static final int MOST_NAMES_SHOWN = 20;

  /**
   * Finds the format's columns in a file's first record.
   *
   * @throws DataException if a column is missing or a name stands twice
   */
  static CsvHeader of(String file, CsvFormat format, CsvRow row) {
    Map<Field, Integer> positions = new EnumMap<>(Field.class);
    for (Map.Entry<Field, String> column : format.columns().entrySet()) {
      int position = row.values().indexOf(column.getValue());
      if (position < 0) {
        throw DataException.at(file, row.line(), missing(format, column, row.values()));
      }
      positions.put(column.getKey(), position);
    }
    requireDistinct(file, row);
    return new CsvHeader(row.values().size(), positions);
  }

  /** Returns the position of this column, none if it is not read. */
  Optional<Integer> position(Field column) {
    return Optional.ofNullable(positions.get(column));
  }

  // Columns without a name do no harm: spreadsheets leave them behind, and none can be asked for.
  private static void requireDistinct(String file, CsvRow row) {
    Set<String> seen = new HashSet<>();
    for (String name : row.values()) {
      if (!name.isBlank() && !seen.add(name)) {
        throw DataException.at(
            file,
            row.line(),
            "the header names the column %s twice; give every column a name of its own"
                .formatted(DataException.quote(name)));
      }
    }
  }

  private static String missing(
      CsvFormat format, Map.Entry<Field, String> column, List<String> names) {
    String found =
        names.stream()
            .limit(MOST_NAMES_SHOWN)
            .map(DataException::quote)
            .collect(Collectors.joining(", "));
    return ("no column %1$s; the header, separated by %2$s, has %3$s%4$s; "
            + "name the column (CsvFormat.%5$sColumn, on the command line --%5$s-column)"
            + " or correct the header or the separator")
        .formatted(
            DataException.quote(column.getValue()),
            format.separator() == '\t'
                ? "tabs"
                : DataException.quote(String.valueOf(format.separator())),
            found,
            names.size() > MOST_NAMES_SHOWN ? " and more" : "",
            column.getKey());
  }
}
