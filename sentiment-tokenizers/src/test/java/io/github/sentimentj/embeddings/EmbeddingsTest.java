package io.github.sentimentj.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingsTest {
  private static final Vocabulary WORDS = Vocabulary.of(List.of("good", "bad", "née", ". . ."));
  private static final int GOOD = 2;
  private static final int BAD = 3;

  @TempDir Path folder;

  @Test
  void read_gloveFile_keepsRowsInUse() throws IOException {
    WordVectors vectors = read("the 1 2 3\ngood 0.5 -1 1e-3\nnée 4 5 6\n");
    assertThat(vectors.dimension()).isEqualTo(3);
    assertThat(vectors.size()).isEqualTo(2);
    assertThat(vectors.contains(BAD)).isFalse();
    assertThat(row(vectors, GOOD)).containsExactly(0.5f, -1f, 1e-3f);
    assertThat(row(vectors, 4)).containsExactly(4, 5, 6);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "2 3\ngood 1 2 3\nbad 4 5 6\n", // word2vec's header
        "good 1 2 3 \nbad 4 5 6 \n",
        "good 1 2 3\r\nbad 4 5 6\r\n",
        "\uFEFFgood 1 2 3\nbad 4 5 6",
        "good\t1\t2\t3\nbad\t4\t5\t6\n",
        "\n\ngood 1 2 3\n\n\nbad  4 5 6\n\n",
      })
  void read_variantsOfTheFormat_giveTheSame(String content) throws IOException {
    WordVectors vectors = read(content);
    assertThat(row(vectors, GOOD)).containsExactly(1, 2, 3);
    assertThat(row(vectors, BAD)).containsExactly(4, 5, 6);
  }

  @Test
  void description_ofAFile_hasNameSizeAndSettingsButNoFolder() throws IOException {
    Path file = write("good 1 2\n".getBytes(UTF_8));
    PretrainedVectors vectors = Embeddings.file(file);
    assertThat(vectors.description()).isEqualTo(file.getFileName() + " of 9 bytes");
    assertThat(vectors.entry("x.txt").words(file).subwordsAtPrediction().description())
        .isEqualTo(
            "%1$s of 9 bytes, entry x.txt, words of %1$s of 9 bytes, subwords kept"
                .formatted(file.getFileName()));
    assertThat(Embeddings.concatenate(vectors, vectors.entry("x")).description())
        .isEqualTo("%1$s of 9 bytes and %1$s of 9 bytes, entry x".formatted(file.getFileName()));
  }

  @Test
  void read_gzip_isToldByContent() throws IOException {
    WordVectors vectors = Embeddings.file(write(gzip("good 1 2\n"))).read(WORDS);
    assertThat(row(vectors, GOOD)).containsExactly(1, 2);
  }

  @Test
  void read_wordWithSpaces_isWhole() throws IOException {
    WordVectors vectors = read("good 1 2\n. . . 3 4\nat me@x.org 5 6\nroute 3d 7 8\nbad 5 6\n");
    assertThat(row(vectors, 5)).containsExactly(3, 4);
  }

  @Test
  void read_wordWithNumbersBelowAHeader_isWhole() throws IOException {
    Path file = write("3 3\n1 2 0.1 0.2 0.3\ngood 1 2 3\nwindows 95 98 4 5 6\n".getBytes(UTF_8));
    Vocabulary words = Vocabulary.of(List.of("1 2", "windows 95 98", "1"));
    WordVectors vectors = Embeddings.file(file).read(words);
    assertThat(row(vectors, 2)).containsExactly(0.1f, 0.2f, 0.3f);
    assertThat(row(vectors, 3)).containsExactly(4, 5, 6);
    assertThat(vectors.contains(4)).isFalse();
  }

  @Test
  void read_wordTwice_firstCounts() throws IOException {
    assertThat(row(read("good 1 2\ngood 3 4\nbad 5 6\ngood 7 8\n"), GOOD)).containsExactly(1, 2);
  }

  @Test
  void read_upperCaseWord_fallsBackToLowerCase() throws IOException {
    Vocabulary cased = Vocabulary.of(List.of("Good", "GOOD", "good", "Bad", "ÄRGER"));
    Path file = write("good 1 2\nGood 3 4\nbad 5 6\nBad 7 8\närger 9 0\n".getBytes(UTF_8));
    WordVectors vectors = Embeddings.file(file).read(cased);
    assertThat(row(vectors, 2)).containsExactly(3, 4);
    assertThat(row(vectors, 3)).containsExactly(1, 2);
    assertThat(row(vectors, 4)).containsExactly(1, 2);
    assertThat(row(vectors, 5)).containsExactly(7, 8);
    assertThat(row(vectors, 6)).containsExactly(9, 0);
  }

  @Test
  void read_ownFormBeforeLowerCase_keepsOwn() throws IOException {
    Path file = write("Good 3 4\ngood 1 2\n".getBytes(UTF_8));
    WordVectors vectors = Embeddings.file(file).read(Vocabulary.of(List.of("Good")));
    assertThat(row(vectors, 2)).containsExactly(3, 4);
  }

  @Test
  void read_wordThatIsNotUtf8_isSkipped() throws IOException {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.write("good 1 2\nn".getBytes(UTF_8));
    content.write(0xE9);
    content.write("e 3 4\n? 5 6\n".getBytes(UTF_8));
    Vocabulary vocabulary = Vocabulary.of(List.of("good", "n\uFFFDe", "\uD83D"));
    WordVectors vectors = Embeddings.file(write(content.toByteArray())).read(vocabulary);
    assertThat(vectors.size()).isEqualTo(1);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "good 1 2 3~bad 4 5 | :2: 2 numbers after 'bad'; expected 3",
        "good 1 2 3~bad 4 5 6 7 | :2: 4 numbers after 'bad'; expected 3",
        "2 3~good 1 2 3~bad 4 5 | :3: 2 numbers after 'bad'; expected 3",
        "3 3~good 1 2 3~bad 4 5 6 | :1: the header tells of 3 words, 2 follow",
        "1 3~good 1 2 3~bad 4 5 6 | :1: the header tells of 1 words, 2 follow",
        "-2 3~good 1 2 3~bad 4 5 6 | :1: 1 numbers after '-2'; expected 3",
        "9999999999 3~good 1 2 3~bad 4 5 6 | :1: 1 numbers after '9999999999'; expected 3",
        "2 2~good 1 2 3~bad 4 5 6 | :2: 3 numbers after 'good'; expected 2",
        "good 1 2 3~bad 4 5 6~1 2 7 8 9 | :3: 4 numbers after '1'; expected 3",
        "2 3~good 1 2 | :2: 2 numbers after 'good'; expected 3",
        "good 1 x 3 | :1: number 2 of 'good' is 'x'; expected a finite decimal number",
        "good 1 NaN 3 | :1: number 2 of 'good' is 'NaN'",
        "good 1 2 1e40 | :1: number 3 of 'good' is '1e40'",
        "good 1 2 0,5 | :1: number 3 of 'good' is '0,5'",
        "id;label;text~1;pos;x | :1: no vectors; expected a word and its numbers",
        "1 0 | :1: no vectors; expected a word and its numbers",
        "a film I liked | :1: number 1 of 'a' is 'film'",
      })
  void read_badContent_namesFileAndLine(String content, String message) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(content.replace('~', '\n')))
        .withMessageContaining(folder.resolve("vectors") + message);
  }

  @Test
  void read_badNumberFarDown_namesFileAndLine() {
    String content = "the 1 2\n".repeat(50) + "other 1 x\ngood 1 inf\n";
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(content))
        .withMessageContaining("vectors:52: number 2 of 'good' is 'inf'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \r\n\n"})
  void read_emptyFile_throws(String content) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(content))
        .withMessageContaining("vectors:1: the file is empty");
  }

  @Test
  void read_headerOnly_findsNothing() throws IOException {
    WordVectors vectors = read("0 300\n");
    assertThat(vectors.dimension()).isEqualTo(300);
    assertThat(vectors.size()).isZero();
  }

  @Test
  void read_lineWithoutEnd_throws() {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Embeddings.file(write(new byte[3 << 20])).read(WORDS))
        .withMessageContaining("vectors:1: a line of over 1048576 bytes");
  }

  @Test
  void read_longLines_spanBuffers() throws IOException {
    String numbers = " 0.25".repeat(20_000);
    WordVectors vectors = read("the" + numbers + "\ngood" + numbers + "\nbad" + numbers);
    assertThat(vectors.dimension()).isEqualTo(20_000);
    assertThat(vectors.size()).isEqualTo(2);
  }

  @Test
  void read_gzipCutOff_throws() throws IOException {
    byte[] whole = gzip("good 0.123 0.456\n".repeat(100));
    byte[] cut = Arrays.copyOf(whole, whole.length - 9);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Embeddings.file(write(cut)).read(WORDS))
        .withMessageContaining("damaged or cut off packed file");
  }

  @Test
  void read_missingFile_throwsIoException() {
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Embeddings.file(folder.resolve("none")).read(WORDS));
  }

  @Test
  void read_twice_givesTheSame() throws IOException {
    var embeddings = Embeddings.file(write("good 1 2\n".getBytes(UTF_8)));
    assertThat(row(embeddings.read(WORDS), GOOD)).isEqualTo(row(embeddings.read(WORDS), GOOD));
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private WordVectors read(String content) throws IOException {
    return Embeddings.file(write(content.getBytes(UTF_8))).read(WORDS);
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("vectors"), content);
  }

  private static byte[] gzip(String content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(content.getBytes(UTF_8));
    }
    return packed.toByteArray();
  }

  private static float[] row(WordVectors vectors, int id) {
    float[] row = new float[vectors.dimension()];
    vectors.copyTo(id, row, 0);
    return row;
  }
}
