package io.github.sentimentj.embeddings;

import static io.github.sentimentj.embeddings.VectorFixtures.fastText;
import static io.github.sentimentj.embeddings.VectorFixtures.numpy;
import static io.github.sentimentj.embeddings.VectorFixtures.safeTensors;
import static io.github.sentimentj.embeddings.VectorFixtures.text;
import static io.github.sentimentj.embeddings.VectorFixtures.word2vec;
import static io.github.sentimentj.embeddings.VectorFixtures.wordList;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.embeddings.VectorFixtures.Bytes;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are cut short, damaged or lie: an error that names the place, and no result. */
class HostileVectorsTest {
  private static final Vocabulary ALL = Vocabulary.of(VectorFixtures.WORDS);

  private static PretrainedVectors source(String name, byte[] content) {
    PretrainedVectors source = Embeddings.stream("file", () -> new ByteArrayInputStream(content));
    return name.equals("numpy") || name.equals("safetensors")
        ? source.words("words", () -> new ByteArrayInputStream(wordList()))
        : source;
  }

  private static byte[] content(String name) {
    return switch (name) {
      case "text" -> text("3 3\n");
      case "word2vec" -> word2vec("3 3\n", "\n");
      case "word2vec without line feeds" -> word2vec("3 3\n", "");
      case "fasttext" -> fastText(4, 2, 3);
      case "numpy" -> numpy("<f4", VectorFixtures.rows());
      default -> safeTensors("weight");
    };
  }

  private static Stream<String> formats() {
    return Stream.of(
        "text", "word2vec", "word2vec without line feeds", "fasttext", "numpy", "safetensors");
  }

  private static void requireError(String format, byte[] content, String message) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> source(format, content).read(ALL))
        .withMessageContaining(message);
  }

  @ParameterizedTest
  @MethodSource("formats")
  void read_cutShortAnywhere_throws(String format) {
    byte[] whole = content(format);
    // The last bytes may go: a line feed, digits behind the point of the last number.
    int end = whole.length - (format.equals("text") ? 3 : format.equals("word2vec") ? 1 : 0);
    for (int length = 0; length < end; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatExceptionOfType(DataException.class)
          .as("%d of %d bytes", length, whole.length)
          .isThrownBy(() -> source(format, cut).read(ALL))
          .withMessageStartingWith("file:");
    }
  }

  @ParameterizedTest
  @MethodSource("formats")
  void read_anyByteChanged_readsOrThrowsDataException(String format) throws IOException {
    byte[] whole = content(format);
    Random random = new Random(7);
    for (int i = 0; i < whole.length; i++) {
      for (int bits : new int[] {0x01, 0x80, 0xFF, 1 + random.nextInt(255)}) {
        byte[] damaged = whole.clone();
        damaged[i] ^= (byte) bits;
        try {
          requireFinite(source(format, damaged).read(ALL));
        } catch (DataException e) {
          assertThat(e).hasMessageMatching("(?s)(file|words):.*");
        }
      }
    }
  }

  private static void requireFinite(WordVectors vectors) {
    float[] row = new float[vectors.dimension()];
    for (int id = Vocabulary.FIRST_WORD_ID; id < ALL.size(); id++) {
      if (vectors.contains(id)) {
        vectors.copyTo(id, row, 0);
        for (float value : row) {
          assertThat(value).isFinite();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 3 | file: ends at byte 57, in the middle of word 4 of 4",
        "9999999999999 3 | in the middle of word 4 of 9999999999999",
        "2 3 | file: at byte 39: more follows the 2 words that the header tells of",
        "-3 3 | the header is '-3 3'; expected the number of words",
        "3 0 | the header is '3 0'",
        "3 -3 | the header is '3 -3'",
        "3 2000000000 | the header is '3 2000000000'",
        "99999999999999999999 3 | file:2: number 1 of 'the'",
        "3 4 | file: ",
        "3 2 | file: ",
      })
  void read_word2vecHeaderLies_namesTheByte(String header, String message) {
    requireError("word2vec", word2vec(header + "\n", "\n"), message);
  }

  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
  void read_notFinite_namesTheByte(float value) {
    byte[] file = new Bytes().ascii("1 2\ngood ").floats(-1.1f, value).toByteArray();
    requireError(
        "word2vec", file, "file: at byte 13: number 2 of the vector of word 1 is " + value);
  }

  @Test
  void read_word2vecWordWithoutEnd_throws() {
    byte[] file =
        new Bytes().ascii("2 1\na ").floats(-1.1f).ascii("x".repeat(20_000)).toByteArray();
    requireError("word2vec", file, "file: at byte 10: word 2 of 2 of over 16384 bytes: 'xxx");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'fortran_order': False | 'fortran_order': True  | expected a matrix in C order",
        "'shape': (3, 3) | 'shape': (9,  ) | expected a matrix in C order",
        "'shape': (3, 3) | 'shape': (3, 0) | a matrix of 3 rows and 0 columns",
        "'shape': (3, 3) | 'shape': (2, 3) | words:3: a word more than the 2 rows",
        "<f4 | >f4 | numbers of type >f4; expected <f4, <f8 or <f2",
        "<f4 | <i4 | numbers of type <i4",
        "<f4 | <f2 | file: at byte 146: more follows the matrix",
        "<f4 | <f8 | file: ends at byte 164, in the middle of row 2",
      })
  void read_numpyHeaderLies_throws(String from, String to, String message) {
    String file = new String(content("numpy"), ISO_8859_1);
    requireError("numpy", file.replace(from, to).getBytes(ISO_8859_1), message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[3,3] | [3,4] | the header is not that of safetensors",
        "[3,3] | [-3,3] | the header is not that of safetensors",
        "[8,44] | [9,44] | the header is not that of safetensors",
        "[8,44] | [-1,35] | the header is not that of safetensors",
        "[8,44] | {} | the header is not that of safetensors",
        "\"F32\",\"shape\":[3 | \"I32\",\"shape\":[3 | the matrices are []",
      })
  void read_safetensorsHeaderLies_throws(String from, String to, String message) {
    String file = new String(content("safetensors"), ISO_8859_1);
    byte[] changed = file.replace(from, to).getBytes(ISO_8859_1);
    changed[0] += (byte) (to.length() - from.length());
    requireError("safetensors", changed, message);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 99, fastText's format 99; expected 11 or 12",
    "8, 0, impossible settings",
    "8, 2000000000, impossible settings",
    "40, 0, impossible settings", // buckets of subwords
    "40, 2147483647, a dictionary of 4 entries",
    "64, 2000000000, a dictionary of 2000000000 entries",
    "68, -3, a dictionary of 4 entries",
  })
  void read_fastTextHeaderLies_throws(int offset, int value, String message) {
    byte[] file = content("fasttext");
    System.arraycopy(new Bytes().int32(value).toByteArray(), 0, file, offset, Integer.BYTES);
    requireError("fasttext", file, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\u0080\u0004\u0095 | a Python pickle; save the vectors in word2vec's format",
        "\u0089HDF~ | an HDF5 file",
        "BZh9 | packed with bzip2; unpack it",
        "\u00FF\u00FEa | UTF-16; convert it to UTF-8",
      })
  void read_otherFormat_saysWhatToDo(String start, String message) {
    byte[] file = start.replace("~", "\r\n").getBytes(ISO_8859_1);
    requireError("text", file, message);
  }

  @Test
  void read_lineOfTenMegabytes_namesTheLine() {
    byte[] file = ("good 0.125\n" + "7".repeat(10 << 20)).getBytes(UTF_8);
    requireError("text", file, "file:2: a line of over 1048576 bytes");
  }

  @Test
  void read_utf8InText_isNotBinary() throws IOException {
    byte[] file = "2 2\nnée 1 2\nœuvre née 3 4\n".getBytes(UTF_8);
    assertThat(source("text", file).read(ALL).size()).isEqualTo(1);
  }
}
