package io.github.sentimentj.data;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Makes examples of a file's records. Not thread-safe. */
final class CsvExamples {
  private final String file;
  private final CsvFormat format;
  private final CsvHeader header;

  private CsvExamples(String file, CsvFormat format, CsvHeader header) {
    this.file = file;
    this.format = format;
    this.header = header;
  }

  /** Reads everything, as {@link Dataset#csv(InputStream, String, CsvFormat)} says. */
  static List<Example> read(InputStream bytes, String file, CsvFormat format) throws IOException {
    try (CsvRows rows = new CsvRows(file, format, bytes)) {
      return read(file, format, rows);
    }
  }

  private static List<Example> read(String file, CsvFormat format, CsvRows rows)
      throws IOException {
    CsvRow first =
        rows.next()
            .orElseThrow(
                () ->
                    DataException.at(
                        file,
                        1,
                        "the file is empty; expected a header with the columns "
                            + format.columns().values()));
    CsvExamples reader = new CsvExamples(file, format, CsvHeader.of(file, format, first));
    List<Example> examples = new ArrayList<>();
    for (Optional<CsvRow> row = rows.next(); row.isPresent(); row = rows.next()) {
      examples.add(reader.example(row.get()));
    }
    if (examples.isEmpty()) {
      throw DataException.at(
          file, first.lastLine(), "nothing follows the header; expected at least one example");
    }
    return examples;
  }

  private Example example(CsvRow row) {
    requireWidth(row);
    String text = row.values().get(header.position(Field.TEXT).orElseThrow());
    String label =
        value(row, Field.LABEL)
            .orElseThrow(() -> fault(row, Field.LABEL, "is blank; every example needs a label"));
    return new Example(text, label, value(row, Field.ID), value(row, Field.GROUP), weight(row));
  }

  private void requireWidth(CsvRow row) {
    if (row.values().size() != header.width()) {
      String lines =
          row.lastLine() == row.line()
              ? ""
              : " (a quote may be missing: the record goes on to line " + row.lastLine() + ")";
      throw DataException.at(
          file,
          row.line(),
          "%d columns%s; expected %d as in the header"
              .formatted(row.values().size(), lines, header.width()));
    }
  }

  private float weight(CsvRow row) {
    if (header.position(Field.WEIGHT).isEmpty()) {
      return 1f;
    }
    String value = value(row, Field.WEIGHT).orElse("");
    try {
      float weight = Float.parseFloat(value);
      if (weight > 0 && Float.isFinite(weight)) {
        return weight;
      }
    } catch (NumberFormatException e) {
      // Reported below, like a number out of range.
    }
    throw fault(
        row,
        Field.WEIGHT,
        "is %s; expected a finite number above 0".formatted(DataException.quote(value)));
  }

  /** Returns the row's value in this column, none if it is blank or the column is not read. */
  private Optional<String> value(CsvRow row, Field column) {
    return header.position(column).map(row.values()::get).filter(value -> !value.isBlank());
  }

  private DataException fault(CsvRow row, Field column, String fault) {
    String name = Objects.requireNonNull(format.columns().get(column));
    return DataException.at(
        file,
        row.line(),
        "the %s in column %s %s".formatted(column, DataException.quote(name), fault));
  }
}
