package io.github.sentimentj.embeddings;

import static io.github.sentimentj.embeddings.VectorFixtures.ROWS;
import static io.github.sentimentj.embeddings.VectorFixtures.fastText;
import static io.github.sentimentj.embeddings.VectorFixtures.gzip;
import static io.github.sentimentj.embeddings.VectorFixtures.numpy;
import static io.github.sentimentj.embeddings.VectorFixtures.safeTensors;
import static io.github.sentimentj.embeddings.VectorFixtures.text;
import static io.github.sentimentj.embeddings.VectorFixtures.word2vec;
import static io.github.sentimentj.embeddings.VectorFixtures.wordList;
import static io.github.sentimentj.embeddings.VectorFixtures.xz;
import static io.github.sentimentj.embeddings.VectorFixtures.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.embeddings.VectorFixtures.Bytes;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VectorFormatsTest {
  private static final Vocabulary VOCABULARY = Vocabulary.of(List.of("good", "unseen", "née"));
  private static final int GOOD = 2;
  private static final int UNSEEN = 3;
  private static final int NEE = 4;

  @TempDir private Path folder;

  static PretrainedVectors source(byte[] content) {
    return Embeddings.stream("vectors", () -> new ByteArrayInputStream(content));
  }

  private static PretrainedVectors matrix(byte[] content) {
    return source(content).words("words", () -> new ByteArrayInputStream(wordList()));
  }

  static float[] row(WordVectors vectors, int id) {
    float[] row = new float[vectors.dimension()];
    vectors.copyTo(id, row, 0);
    return row;
  }

  private static Bytes halves() {
    // 1 2 3, 0.5 -1 0.0010004 (0x1419), -4 5.25 6
    return new Bytes()
        .int16(0x3C00, 0x4000, 0x4200, 0x3800, 0xBC00, 0x1419, 0xC400, 0x4540, 0x4600);
  }

  private static Stream<Arguments> everyFormat() {
    return Stream.of(
        Arguments.of("text", source(text(""))),
        Arguments.of("text with header", source(text("3 3\n"))),
        Arguments.of("word2vec", source(word2vec("3 3\n", "\n"))),
        Arguments.of("word2vec without line feeds", source(word2vec("3 3\n", ""))),
        Arguments.of("fastText", source(fastText(0, 0, 0))),
        Arguments.of("fastText, buckets of word n-grams", source(fastText(5, 0, 0))),
        Arguments.of("NumPy, float32", matrix(numpy("<f4", VectorFixtures.rows()))),
        Arguments.of(
            "NumPy, float64",
            matrix(numpy("<f8", new Bytes().doubles(1, 2, 3, 0.5, -1, 1e-3f, -4, 5.25, 6)))),
        Arguments.of("safetensors", matrix(safeTensors("weight"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyFormat")
  void read_everyFormat_givesTheSame(String name, PretrainedVectors source) throws IOException {
    WordVectors vectors = source.read(VOCABULARY);
    assertThat(vectors.dimension()).isEqualTo(3);
    assertThat(row(vectors, GOOD)).containsExactly(ROWS[1]);
    assertThat(row(vectors, NEE)).containsExactly(ROWS[2]);
    assertThat(vectors.contains(UNSEEN)).isFalse();
    assertThat(vectors.match(GOOD)).contains(WordMatch.EXACT);
    assertThat(vectors.match(UNSEEN)).isEmpty();
    assertThat(vectors.skippedEntries()).isZero();
  }

  @Test
  void read_numpyHalfFloats_givesNearestFloats() throws IOException {
    WordVectors vectors = matrix(numpy("<f2", halves())).read(VOCABULARY);
    assertThat(row(vectors, GOOD)).containsExactly(0.5f, -1, 0x419p-20f);
    assertThat(row(vectors, NEE)).containsExactly(ROWS[2]);
  }

  @Test
  void read_wordListPackedOrWithReturns_isTheSame() throws IOException {
    byte[] returns = new String(wordList(), UTF_8).replace("\n", "\r\n").getBytes(UTF_8);
    for (byte[] list : List.of(gzip(wordList()), returns)) {
      WordVectors vectors =
          source(numpy("<f4", VectorFixtures.rows()))
              .words("words", () -> new ByteArrayInputStream(list))
              .read(VOCABULARY);
      assertThat(row(vectors, NEE)).containsExactly(ROWS[2]);
    }
  }

  private static Stream<Arguments> everyPacking() {
    return Stream.of(
        Arguments.of("gzip", gzip(word2vec("3 3\n", "\n"))),
        Arguments.of("xz", xz(word2vec("3 3\n", "\n"))),
        Arguments.of("zip", zip(word2vec("3 3\n", "\n"), "folder/", "folder/vectors.bin")),
        Arguments.of("zip of macOS", zip(text(""), "a.txt", "__MACOSX/._a.txt")),
        Arguments.of("gzip in zip", zip(gzip(text("")), "vectors.txt.gz")),
        Arguments.of("xz in gzip", gzip(xz(fastText(0, 0, 0)))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyPacking")
  void read_packed_isToldByContent(String name, byte[] packed) throws IOException {
    assertThat(row(source(packed).read(VOCABULARY), GOOD)).containsExactly(ROWS[1]);
  }

  @Test
  void read_gzipOfSeveralParts_readsAll() throws IOException {
    ByteArrayOutputStream parts = new ByteArrayOutputStream();
    parts.write(gzip("the 1 2 3\n".getBytes(UTF_8)));
    parts.write(gzip("good 0.5 -1 1e-3\n".getBytes(UTF_8)));
    InputStream lying =
        new ByteArrayInputStream(parts.toByteArray()) {
          @Override
          public synchronized int available() {
            return 0; // as a network's stream
          }
        };
    WordVectors vectors = Embeddings.stream("parts", () -> lying).read(VOCABULARY);
    assertThat(row(vectors, GOOD)).containsExactly(ROWS[1]);
  }

  @Test
  void read_zipOfSeveralFiles_needsTheEntrysName() throws IOException {
    byte[] archive = zip(text(""), "a.50d.txt", "a.100d.txt");
    assertThat(row(source(archive).entry("a.100d.txt").read(VOCABULARY), GOOD))
        .containsExactly(ROWS[1]);
    requireError(
        source(archive), "vectors: the zip archive holds a.50d.txt, a.100d.txt and perhaps more");
    requireError(source(archive).entry("b.txt"), "vectors: the zip archive has no entry b.txt");
    requireError(source(text("")).entry("b.txt"), "vectors: no zip archive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "zip", "xz"})
  void read_packedFileCutOff_throws(String packing) {
    byte[] packed =
        switch (packing) {
          case "gzip" -> gzip(text(""));
          case "zip" -> zip(text(""), "a");
          default -> xz(text(""));
        };
    for (int length = 7; length < packed.length; length += 5) {
      byte[] cut = Arrays.copyOf(packed, length);
      if (packing.equals("zip") && length > packed.length - 70) {
        continue; // the archive's list of contents, which a stream has no need of
      }
      assertThatExceptionOfType(DataException.class)
          .as("%d of %d bytes", length, packed.length)
          .isThrownBy(() -> source(cut).read(VOCABULARY));
    }
  }

  @Test
  void read_fileResourceAndStream_areOpenedEachTime() throws IOException {
    Path file = Files.write(folder.resolve("vectors"), text(""));
    PretrainedVectors resource = Embeddings.resource(VectorFormatsTest.class, "tiny-vectors.txt");
    for (PretrainedVectors each : List.of(Embeddings.file(file), resource, source(text("")))) {
      each.read(VOCABULARY);
      assertThat(row(each.read(VOCABULARY), GOOD)).containsExactly(ROWS[1]);
    }
  }

  @Test
  void read_resourceMissing_throwsIoException() {
    assertThatExceptionOfType(FileNotFoundException.class)
        .isThrownBy(() -> Embeddings.resource(getClass(), "none.txt").read(VOCABULARY))
        .withMessage("none.txt");
  }

  @Test
  void read_matrixWithoutWordsOrWordsWithoutMatrix_throws() {
    requireError(
        source(numpy("<f4", VectorFixtures.rows())), "a NumPy array holds no words; give the list");
    requireError(matrix(text("")), "vectors: text; a list of words goes with");
  }

  @ParameterizedTest
  @ValueSource(strings = {"the\ngood\n", "the\ngood\nnée\nmore\n"})
  void read_wordListOfOtherLength_throws(String list) {
    requireError(
        source(numpy("<f4", VectorFixtures.rows()))
            .words("words", () -> new ByteArrayInputStream(list.getBytes(UTF_8))),
        list.length() < 10
            ? "words: 2 words; vectors has 3 rows"
            : "words:4: a word more than the 3 rows of vectors");
  }

  @Test
  void read_safetensorsOfSeveralMatrices_takesTheEmbedding() throws IOException {
    String two =
        "{\"a\":{\"dtype\":\"F32\",\"shape\":[1,1],\"data_offsets\":[0,4]},"
            + "\"%s\":{\"dtype\":\"BF16\",\"shape\":[3,1],\"data_offsets\":[4,10]}}";
    Bytes named = new Bytes().int64(two.length() + 7).ascii(two.formatted("Embedding"));
    named.floats(9).int16(0x3F80, 0x4000, 0xC040);
    WordVectors vectors = matrix(named.toByteArray()).read(VOCABULARY);
    assertThat(row(vectors, GOOD)).containsExactly(2);
    assertThat(row(vectors, NEE)).containsExactly(-3);
    Bytes unnamed = new Bytes().int64(two.length() - 1).ascii(two.formatted("b"));
    requireError(matrix(unnamed.floats(0).toByteArray()), "the matrices are [a, b]");
  }

  private static void requireError(PretrainedVectors source, String message) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> source.read(VOCABULARY))
        .withMessageContaining(message);
  }
}
