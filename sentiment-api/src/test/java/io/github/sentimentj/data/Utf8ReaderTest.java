package io.github.sentimentj.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8ReaderTest {
  private static final String FILE = "reviews.csv";

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 8186, 8187, 8188, 8189, 8190, 8191, 8192, 8193, 16383, 16384, 100_000})
  void read_longCharacterAtAnyPlaceOfTheBuffer_isWhole(int before) throws IOException {
    String text = "a".repeat(before) + "é好😀z";
    assertThat(read(text.getBytes(UTF_8))).isEqualTo(text);
    assertThat(read(gzip(text.getBytes(UTF_8)))).isEqualTo(text);
  }

  @Property
  void read_anyText_isTheSame(@ForAll String any) throws IOException {
    String text = new String(any.getBytes(UTF_8), UTF_8); // without lone surrogates
    String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
    assertThat(read(text.getBytes(UTF_8))).isEqualTo(withoutMark);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00EF\u00BB", "\u00EF\u00BB\u00BF"})
  void read_nothingOrPartOfAMark_endsOrFails(String latin1) throws IOException {
    byte[] bytes = latin1.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length == 2) {
      assertThatExceptionOfType(DataException.class)
          .isThrownBy(() -> read(bytes))
          .withMessageStartingWith("reviews.csv:1: byte 0xEF at offset 0 is not UTF-8");
    } else {
      assertThat(read(bytes)).isEmpty();
    }
  }

  @Test
  void read_byteOrderMark_isSkippedOnceAndOnlyInFront() throws IOException {
    assertThat(read("\uFEFF\uFEFFa\uFEFF".getBytes(UTF_8))).isEqualTo("\uFEFFa\uFEFF");
    assertThat(read(gzip("\uFEFFa".getBytes(UTF_8)))).isEqualTo("a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"FEFF0074", "FFFE7400", "FFFE"})
  void new_utf16Mark_saysConvert(String hex) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(HexFormat.of().parseHex(hex)))
        .withMessage("reviews.csv:1: the file is UTF-16; convert it to UTF-8");
  }

  @ParameterizedTest
  @CsvSource({
    "96, 0x96", // windows-1252 dash
    "C080, 0xC0", // overlong NUL
    "EDA080, 0xED", // a surrogate
    "F4908080, 0xF4", // above U+10FFFF
    "E5A5, 0xE5", // cut short
  })
  void read_notUtf8_namesByteAndPlace(String hex, String shown) {
    byte[] bytes = concat("a\r\nb\rc\nd".getBytes(UTF_8), HexFormat.of().parseHex(hex));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageStartingWith(
            "reviews.csv:4: byte %s at offset 8 is not UTF-8; convert the file to UTF-8", shown);
  }

  @Test
  void read_notUtf8AfterAMark_countsTheMark() {
    byte[] bytes = concat("\uFEFFab".getBytes(UTF_8), new byte[] {(byte) 0xFF});
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageStartingWith("reviews.csv:1: byte 0xFF at offset 5 is not UTF-8");
  }

  @Test
  void close_closesTheFile() throws IOException {
    AtomicInteger closed = new AtomicInteger();
    InputStream raw =
        new FilterInputStream(new ByteArrayInputStream(gzip(new byte[] {'a'}))) {
          @Override
          public void close() {
            closed.incrementAndGet();
          }
        };
    new CsvRows(FILE, CsvFormat.csv(), raw).close();
    assertThat(closed).hasPositiveValue();
  }

  @Property
  void read_strayByteAnywhere_namesLineAndOffset(
      @ForAll @IntRange(max = 40_000) int before, @ForAll @IntRange(min = 1, max = 9) int step) {
    StringBuilder prefix = new StringBuilder();
    String[] pieces = {"word", "\n", "\r", "é", "\r\n", "好", "😀", "\n\n", "x"};
    for (int i = 0; prefix.length() < before; i += step) {
      prefix.append(pieces[i % pieces.length]);
    }
    byte[] good = prefix.toString().getBytes(UTF_8);
    long line = (prefix + ".").lines().count();
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(concat(good, new byte[] {(byte) 0xFF, 'a'})))
        .withMessageStartingWith(
            "reviews.csv:%d: byte 0xFF at offset %d is not UTF-8", line, good.length);
  }

  @Test
  void read_strayByte_comesAfterWhatIsGoodBeforeIt() throws IOException {
    Utf8Reader reader = reader(new byte[] {'a', 'b', (byte) 0xFF});
    char[] target = new char[10];
    assertThat(reader.read(target, 3, 7)).isEqualTo(2);
    assertThat(target).startsWith('\0', '\0', '\0', 'a', 'b', '\0');
    assertThatExceptionOfType(DataException.class).isThrownBy(() -> reader.read(target, 0, 10));
  }

  @Test
  void read_severalGzipMembers_readsAll() throws IOException {
    assertThat(read(concat(gzip(new byte[] {'a'}), gzip(new byte[] {'b'})))).isEqualTo("ab");
  }

  @Test
  void read_gzipCutAnywhere_isADataFault() throws IOException {
    byte[] whole = gzip("text,label\ngood,positive\n".repeat(50).getBytes(UTF_8));
    for (int length = 2; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(DataException.class)
          .as("cut to %d bytes", length)
          .isThrownBy(() -> read(cut))
          .withMessageMatching("reviews\\.csv:\\d+: the gzip data is damaged or cut short .*")
          .withCauseInstanceOf(IOException.class);
    }
  }

  @Test
  void read_gzipDamaged_isADataFault() throws IOException {
    byte[] bytes = gzip("text,label\n".getBytes(UTF_8));
    bytes[bytes.length - 8] ^= 1; // the checksum
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(bytes))
        .withMessageStartingWith("reviews.csv:1: the gzip data is damaged or cut short (Corrupt");
  }

  @Test
  void read_faultOfTheDisk_staysAnIOException() {
    IOException fault = new IOException("Input/output error");
    InputStream disk = failingAfter("a".repeat(9000), fault);
    assertThatIOException()
        .isThrownBy(() -> new Utf8Reader(FILE, disk).transferTo(sink()))
        .isSameAs(fault);
  }

  static InputStream failingAfter(String start, IOException fault) {
    InputStream failing =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw fault;
          }

          @Override
          public int read(byte[] target, int offset, int length) throws IOException {
            throw fault;
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(start.getBytes(UTF_8)), failing);
  }

  private static StringWriter sink() {
    return new StringWriter();
  }

  private static Utf8Reader reader(byte[] bytes) throws IOException {
    return new Utf8Reader(FILE, new ByteArrayInputStream(bytes));
  }

  private static String read(byte[] bytes) throws IOException {
    StringWriter text = sink();
    reader(bytes).transferTo(text);
    return text.toString();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
      out.write(bytes);
    }
    return zipped.toByteArray();
  }

  private static byte[] concat(byte[] a, byte[] b) {
    byte[] both = Arrays.copyOf(a, a.length + b.length);
    System.arraycopy(b, 0, both, a.length, b.length);
    return both;
  }
}
