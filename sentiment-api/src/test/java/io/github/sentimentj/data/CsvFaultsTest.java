package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFaultsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\r\n \n"})
  void csv_emptyFile_namesTheColumnsExpected(String content) throws IOException {
    assertFault(content, 1, "the file is empty; expected a header with the columns [text, label]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text,label", "text,label\n", "text,label\n\n  \n"})
  void csv_headerOnly_saysSo(String content) throws IOException {
    assertFault(content, 1, "nothing follows the header; expected at least one example");
  }

  @Test
  void csv_missingColumn_listsThoseFound() throws IOException {
    assertFault(
        "\nid,review,Label\n1,good,positive\n",
        2,
        "no column \"text\"; the header, separated by \",\", has \"id\", \"review\", \"Label\";"
            + " name the column (CsvFormat.textColumn, on the command line --text-column) or correct the header or the separator");
  }

  @Test
  void csv_wrongSeparator_showsTheHeaderAsOneColumn() throws IOException {
    assertFault(
        "text;label\ngood;positive\n",
        1,
        "no column \"text\"; the header, separated by \",\", has \"text;label\"; name the column");
  }

  @Test
  void tsv_missingColumn_saysTabs() throws IOException {
    Path file = file("text,label\ngood,positive\n");
    assertThatFault(() -> Dataset.tsv(file))
        .withMessageStartingWith(
            file + ":1: no column \"text\"; the header, separated by tabs, has \"text,label\"");
  }

  @Test
  void csv_noHeader_showsNoMoreThanTheStartOfTheFirstLine() throws IOException {
    Path file = file("x".repeat(5000) + ",\"two\nlines\"" + ",c".repeat(100) + "\n");
    assertThatFault(() -> Dataset.csv(file))
        .withMessageContaining(" has \"" + "x".repeat(40) + "…\", \"two?lines\", \"c\", \"c\"")
        .withMessageContaining("\"c\" and more; name the column")
        .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(900));
  }

  @Test
  void csv_optionalColumnNamedButMissing_isAFault() throws IOException {
    Path file = file("text,label\ngood,positive\n");
    assertThatFault(() -> Dataset.csv(file, CsvFormat.csv().groupColumn("film")))
        .withMessageStartingWith(file + ":1: no column \"film\"")
        .withMessageContaining("CsvFormat.groupColumn");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text,label,text", "text,label,x,x"})
  void csv_duplicateColumn_namesIt(String header) throws IOException {
    String name = header.substring(header.lastIndexOf(',') + 1);
    assertFault(
        header + "\n",
        1,
        "the header names the column \"" + name + "\" twice; give every column a name of its own");
  }

  @Test
  void csv_wrongColumnCount_namesTheLineTheRecordBeginsOn() throws IOException {
    assertFault(
        "text,label\n\"a\nb\",positive\nWell, no,negative\n",
        4,
        "3 columns; expected 2 as in the header");
    assertFault("text,label\na,b\n\nc\n", 4, "1 columns; expected 2 as in the header");
    assertFault(
        "text,label\ngood,positive\n\"bad,negative\nso,so\",neutral,x\n",
        3,
        "3 columns (a quote may be missing: the record goes on to line 4); expected 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\"\"", "\" \t\"", "\u3000"})
  void csv_blankLabel_namesColumnAndLine(String label) throws IOException {
    assertFault(
        "text,label\r\ngood,positive\r\nbad," + label + "\r\n",
        3,
        "the label in column \"label\" is blank; every example needs a label");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "heavy", "0", "-1", "NaN", "Infinity", "1e-60", "1e60", "1 000"})
  void csv_badWeight_showsIt(String weight) throws IOException {
    Path file = file("text,label,w\ngood,positive,1\nbad,negative," + weight + "\n");
    assertThatFault(() -> Dataset.csv(file, CsvFormat.csv().weightColumn("w")))
        .withMessage(
            "%s:3: the weight in column \"w\" is \"%s\"; expected a finite number above 0",
            file, weight);
  }

  @Test
  void csv_quoteNeverClosed_namesTheLineTheValueBeginsOn() throws IOException {
    String fault =
        "the quoted value that begins on this line is never closed;"
            + " end it with a quote and double every quote inside it";
    assertFault("text,label\ngood,positive\n\"bad,negative\nx,y\n", 3, fault);
    // The record begins on line 2, the open value where its second value is.
    assertFault("text,label\n\"a\r\nb\rc\nd\",\"positive\nbad,negative\n", 5, fault);
    assertFault("text,label\n\"good\",\"", 2, fault);
    assertFault("\"text,label\ngood,positive\n", 1, fault);
  }

  @Test
  void csv_textAfterAClosingQuote_namesTheLineTheValueBeginsOn() throws IOException {
    assertFault(
        "text,label\n\"a\nb\",\"po\nsi\"tive\"\nbad,negative\n",
        3,
        "text follows the closing quote of the value that begins on this line;"
            + " end it with a quote and double every quote inside it");
  }

  @Test
  void csv_recordTooLong_namesTheLineTheValueBeginsOn() throws IOException {
    CsvFormat format = CsvFormat.csv().maxRecordLength(20);
    Path file = file("text,label\nshort,positive\n\"a\nb\"," + "x".repeat(20) + "\n");
    assertThatFault(() -> Dataset.csv(file, format))
        .withMessage(
            file
                + ":4: the value that begins on this line makes its record longer than 20"
                + " characters; look for a quote that is not closed, or raise"
                + " CsvFormat.maxRecordLength if it is meant to be");
    assertThatFault(() -> Dataset.csv(file, format.separator('\t')))
        .withMessageContaining(":1: no");
  }

  @Test
  void tsv_recordTooLong_doesNotSpeakOfQuotes() throws IOException {
    Path file = file("text\tlabel\n" + "x".repeat(50) + "\tpositive\n");
    assertThatFault(() -> Dataset.csv(file, CsvFormat.tsv().maxRecordLength(20)))
        .withMessage(
            file
                + ":2: the value that begins on this line makes its record longer than 20"
                + " characters; raise CsvFormat.maxRecordLength if it is meant to be");
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, 1_000_000})
  void rows_quoteNeverClosedInEndlessData_stopsSoonAfterTheLimit(int limit) throws IOException {
    Endless bytes = new Endless("text,label\ngood,positive\nbad,\"neg");
    CsvRows rows = new CsvRows("big.csv", CsvFormat.csv().maxRecordLength(limit), bytes);
    rows.next();
    rows.next();
    assertThatFault(rows::next)
        .withMessageStartingWith("big.csv:3: the value that begins on this line makes its record")
        .withMessageContaining("longer than " + limit + " characters");
    assertThat(bytes.read).isLessThan(limit + 64 * 1024);
  }

  @Test
  void csv_notUtf8_namesLineAndOffset() throws IOException {
    byte[] bytes =
        "text,label\ngood,positive\nna\u00EFve,negative\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin1.csv"), bytes);
    assertThatFault(() -> Dataset.csv(file))
        .withMessage(
            file
                + ":3: byte 0xEF at offset 27 is not UTF-8; convert the file to UTF-8 from the"
                + " encoding it has, such as windows-1252 or GBK");
  }

  @Test
  void csv_utf16_saysConvert() throws IOException {
    Path file = folder.resolve("utf16.csv");
    Files.write(file, "text,label\n".getBytes(StandardCharsets.UTF_16));
    assertThatFault(() -> Dataset.csv(file))
        .withMessage(file + ":1: the file is UTF-16; convert it to UTF-8");
  }

  @Test
  void csv_twoFaults_reportsTheFirst() throws IOException {
    byte[] bytes = "text,label\nbad, \nna\u00EFve,negative\n".getBytes(StandardCharsets.ISO_8859_1);
    Path file = Files.write(folder.resolve("latin1.csv"), bytes);
    assertThatFault(() -> Dataset.csv(file)).withMessageStartingWith(file + ":2: the label");
  }

  @Test
  void csv_gzipCutShort_namesTheFile() throws IOException {
    byte[] zipped =
        Utf8ReaderTest.gzip("text,label\ngood,positive\n".getBytes(StandardCharsets.UTF_8));
    Path file = Files.write(folder.resolve("a.gz"), Arrays.copyOf(zipped, 30));
    assertThatFault(() -> Dataset.csv(file))
        .withMessageStartingWith(file + ":1: the gzip data is damaged or cut short (");
  }

  @Test
  void csv_missingFile_isNoSuchFile() {
    Path file = folder.resolve("none.csv");
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Dataset.csv(file))
        .withMessage(file.toString());
  }

  @Test
  void csv_folder_isAnIOExceptionThatNamesIt() {
    assertThatIOException()
        .isThrownBy(() -> Dataset.csv(folder))
        .withMessageContaining(folder.toString());
  }

  @Test
  void rows_faultOfTheDisk_staysAnIOException() throws IOException {
    IOException fault = new IOException("Input/output error");
    String start = "text,label\n" + "good,positive\n".repeat(1000);
    InputStream disk = Utf8ReaderTest.failingAfter(start, fault);
    CsvRows rows = new CsvRows("a.csv", CsvFormat.csv(), disk);
    assertThatIOException()
        .isThrownBy(
            () -> {
              while (rows.next().isPresent()) {}
            })
        .isSameAs(fault);
  }

  @Test
  void csv_null_isRefusedByName() {
    assertThatNullPointerException().isThrownBy(() -> Dataset.csv(null)).withMessage("file");
    assertThatNullPointerException().isThrownBy(() -> Dataset.tsv(null)).withMessage("file");
    assertThatNullPointerException()
        .isThrownBy(() -> Dataset.csv(folder, null))
        .withMessage("format");
  }

  private void assertFault(String content, int line, String message) throws IOException {
    Path file = file(content);
    assertThatFault(() -> Dataset.csv(file))
        .withMessageStartingWith(file + ":" + line + ": ")
        .withMessageContaining(": " + message);
  }

  private static ThrowableAssertAlternative<DataException> assertThatFault(
      ThrowingCallable reading) {
    return assertThatExceptionOfType(DataException.class).isThrownBy(reading);
  }

  private Path file(String content) throws IOException {
    return Files.writeString(folder.resolve("reviews.csv"), content);
  }

  /** Some text, then lines of one letter for ever. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private int read;

    Endless(String start) {
      this.start = start.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      int index = read++;
      return index < start.length ? start[index] : index % 50 == 0 ? '\n' : 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      for (int i = 0; i < length; i++) {
        target[offset + i] = (byte) read();
      }
      return length;
    }
  }
}
