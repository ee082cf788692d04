package io.github.sentimentj.data;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * How a file of separated values is written and which of its columns are read. The file's first
 * line names the columns; columns that are not asked for are ignored.
 *
 * <pre>{@code
 * CsvFormat format =
 *     CsvFormat.csv().separator(';').textColumn("review").labelColumn("stars").groupColumn("film");
 * }</pre>
 *
 * <p>Values are taken as they stand, spaces included. Lines end in LF, CRLF or CR; blank lines are
 * skipped. Files are UTF-8.
 *
 * <p>Immutable: every method returns a format of its own. Thread-safe: one instance may be shared
 * by any number of threads.
 */
public final class CsvFormat {
  /** Most characters of a record unless told otherwise: {@value}. */
  public static final int DEFAULT_MAX_RECORD_LENGTH = 16 * 1024 * 1024;

  private static final int GREATEST_MAX_RECORD_LENGTH = 256 * 1024 * 1024;

  private final char separator;
  private final boolean quoted;
  private final int maxRecordLength;
  private final Map<Field, String> columns;

  private CsvFormat(
      char separator, boolean quoted, int maxRecordLength, Map<Field, String> columns) {
    this.separator = separator;
    this.quoted = quoted;
    this.maxRecordLength = maxRecordLength;
    this.columns = Collections.unmodifiableMap(columns);
  }

  /**
   * Comma-separated values as in RFC 4180, with the columns {@code text} and {@code label}: a value
   * with a comma, a quote or a line break stands in double quotes, a quote inside it is doubled.
   */
  public static CsvFormat csv() {
    Map<Field, String> columns = new EnumMap<>(Field.class);
    columns.put(Field.TEXT, "text");
    columns.put(Field.LABEL, "label");
    return new CsvFormat(',', true, DEFAULT_MAX_RECORD_LENGTH, columns);
  }

  /**
   * Tab-separated values, with the columns {@code text} and {@code label}. A quote is a character
   * like any other and a value is everything between two tabs, so it can hold neither a tab nor a
   * line break. Where a program wrote quoted values between tabs, use {@code
   * csv().separator('\t')}.
   */
  public static CsvFormat tsv() {
    return new CsvFormat('\t', false, DEFAULT_MAX_RECORD_LENGTH, csv().columns);
  }

  /**
   * Returns {@link #tsv()} for a file named {@code .tsv} or {@code .tsv.gz}, else {@link #csv()}.
   */
  public static CsvFormat of(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".tsv") || name.endsWith(".tsv.gz") ? tsv() : csv();
  }

  /**
   * Sets the character between two values.
   *
   * @throws IllegalArgumentException if it is a double quote, a line break or half of a character
   *     outside the basic plane
   */
  public CsvFormat separator(char separator) {
    if (separator == '"'
        || separator == '\n'
        || separator == '\r'
        || Character.isSurrogate(separator)) {
      throw new IllegalArgumentException(
          "separator is U+%04X; expected a character that is no quote, line break or surrogate"
              .formatted((int) separator));
    }
    return new CsvFormat(separator, quoted, maxRecordLength, columns);
  }

  /**
   * Sets the name of the column with the text.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public CsvFormat textColumn(String name) {
    return column(Field.TEXT, name);
  }

  /**
   * Sets the name of the column with the label.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public CsvFormat labelColumn(String name) {
    return column(Field.LABEL, name);
  }

  /**
   * Reads the examples' ids from this column; a blank value means none.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public CsvFormat idColumn(String name) {
    return column(Field.ID, name);
  }

  /**
   * Reads the examples' groups from this column; a blank value means none.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public CsvFormat groupColumn(String name) {
    return column(Field.GROUP, name);
  }

  /**
   * Reads the examples' weights from this column; every value must be a finite number above 0.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  public CsvFormat weightColumn(String name) {
    return column(Field.WEIGHT, name);
  }

  /**
   * Sets the most characters (UTF-16 units) of a record as it stands in the file, so that a
   * forgotten quote cannot take the rest of a large file for one value. A record of that length is
   * read; one that is longer is refused, at the latest some 16,000 characters later.
   *
   * @param characters 1 to 268,435,456; {@link #DEFAULT_MAX_RECORD_LENGTH} by default
   * @throws IllegalArgumentException if the number is out of that range
   */
  public CsvFormat maxRecordLength(int characters) {
    if (characters < 1 || characters > GREATEST_MAX_RECORD_LENGTH) {
      throw new IllegalArgumentException(
          "maxRecordLength is %d; expected 1 to %d"
              .formatted(characters, GREATEST_MAX_RECORD_LENGTH));
    }
    return new CsvFormat(separator, quoted, characters, columns);
  }

  char separator() {
    return separator;
  }

  boolean quoted() {
    return quoted;
  }

  int maxRecordLength() {
    return maxRecordLength;
  }

  /** Returns the names of the columns to read. */
  Map<Field, String> columns() {
    return columns;
  }

  private CsvFormat column(Field column, String name) {
    if (requireNonNull(name, "name").isBlank()) {
      throw new IllegalArgumentException(
          "the name of the %s column is blank; expected a name of the file's header"
              .formatted(column));
    }
    Map<Field, String> changed = new EnumMap<>(columns);
    changed.put(column, name);
    return new CsvFormat(separator, quoted, maxRecordLength, changed);
  }
}
