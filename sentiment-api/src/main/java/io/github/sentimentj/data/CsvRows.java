package io.github.sentimentj.data;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Reads a file's records one by one, the header first. Not thread-safe. */
final class CsvRows implements Closeable {
  /** Switches quoting off: strict UTF-8 never yields a low surrogate at the start of a value. */
  private static final char NO_QUOTE = '\uDC00';

  /** Room for what the parser reads ahead, so that it never is what ends a long record. */
  private static final int READ_AHEAD = 64 * 1024;

  private final String file;
  private final CsvFormat format;
  private final Utf8Reader text;
  private final RowHandler current = new RowHandler();
  private final CsvReader<CsvRow> reader;
  private final Iterator<CsvRow> rows;

  CsvRows(String file, CsvFormat format, InputStream bytes) throws IOException {
    this.file = file;
    this.format = format;
    this.text = new Utf8Reader(file, bytes);
    this.reader =
        CsvReader.builder()
            .fieldSeparator(format.separator())
            .quoteCharacter(format.quoted() ? '"' : NO_QUOTE)
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(format.maxRecordLength() + READ_AHEAD)
            .build(current, new LimitedReader());
    this.rows = reader.iterator();
  }

  /**
   * Returns the next record that is not blank, none at the end.
   *
   * @throws DataException if the record is not well-formed
   */
  Optional<CsvRow> next() throws IOException {
    try {
      while (rows.hasNext()) {
        CsvRow row = rows.next();
        if (!row.isBlank()) {
          return Optional.of(row);
        }
      }
      return Optional.empty();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } catch (CsvParseException e) {
      throw fault(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private DataException fault(CsvParseException e) {
    // The parser wraps whatever is thrown while it reads.
    if (e.getCause() instanceof DataException known) {
      return known;
    }
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    String message =
        text.isExhausted()
            ? "the quoted value that begins on this line is never closed"
            : "text follows the closing quote of the value that begins on this line";
    return DataException.at(
        file,
        current.valueLine,
        message + "; end it with a quote and double every quote inside it",
        e);
  }

  private DataException tooLong() {
    String message =
        ("the value that begins on this line makes its record longer than %d characters; "
                + "%sraise CsvFormat.maxRecordLength if it is meant to be")
            .formatted(
                format.maxRecordLength(),
                format.quoted() ? "look for a quote that is not closed, or " : "");
    return DataException.at(file, current.valueLine, message);
  }

  /** Ends a record that is too long while it is being read: the parser keeps open values whole. */
  private final class LimitedReader extends FilterReader {
    LimitedReader() {
      super(text);
    }

    @Override
    public int read(char[] target, int start, int length) throws IOException {
      if (text.characters() - current.charactersBefore > format.maxRecordLength()) {
        throw tooLong();
      }
      return super.read(target, start, length);
    }
  }

  /** Collects a record's values and keeps the line on which the value being read began. */
  private final class RowHandler extends AbstractBaseCsvCallbackHandler<CsvRow> {
    private final List<String> values = new ArrayList<>();
    private long valueLine = 1;
    private long length;
    private long charactersBefore;

    @Override
    protected void handleBegin(long line) {
      values.clear();
      valueLine = line;
      length = 0;
      charactersBefore = text.characters();
    }

    @Override
    protected void handleField(int index, char[] buffer, int start, int count, boolean quoted) {
      length += count;
      if (length > format.maxRecordLength()) {
        throw tooLong();
      }
      length++; // the separator
      String value = new String(buffer, start, count);
      values.add(value);
      valueLine += lineBreaks(value);
    }

    private static long lineBreaks(String value) {
      return value.isEmpty() ? 0 : value.concat(".").lines().count() - 1;
    }

    @Override
    protected CsvRow buildRecord() {
      return new CsvRow(getStartingLineNumber(), valueLine, values);
    }
  }
}
