package io.github.sentimentj.embeddings;

import static io.github.sentimentj.embeddings.VectorFixtures.WORDS;
import static io.github.sentimentj.embeddings.VectorFixtures.fastText;
import static io.github.sentimentj.embeddings.VectorFixtures.fastTextStart;
import static io.github.sentimentj.embeddings.VectorFixtures.rows;
import static io.github.sentimentj.embeddings.VectorFormatsTest.row;
import static io.github.sentimentj.embeddings.VectorFormatsTest.source;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.embeddings.VectorFixtures.Bytes;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FastTextTest {
  private static final int BUCKETS = 11;
  private static final Offset<Float> ROUNDING = Offset.offset(1e-6f);

  private static Vocabulary words(String... words) {
    return Vocabulary.of(List.of(words));
  }

  /** What a fixture's subword row has: its bucket, by 32-bit FNV-1a, and 1. */
  private static float value(String subword) {
    int hash = (int) 2166136261L;
    for (byte b : subword.getBytes(UTF_8)) {
      hash = (hash ^ b) * 16777619;
    }
    return Integer.toUnsignedLong(hash) % BUCKETS + 1;
  }

  @Test
  void read_listedWord_isMeanOfItsOwnRowAndItsSubwords() throws IOException {
    WordVectors vectors = source(fastText(BUCKETS, 3, 4)).read(words("née"));
    float subwords = value("<né") + value("née") + value("ée>") + value("<née") + value("née>");
    assertThat(row(vectors, 2)[0]).isCloseTo((-4 + subwords) / 6, ROUNDING);
    assertThat(vectors.match(2)).contains(WordMatch.EXACT);
  }

  @Test
  void read_unlistedWord_isMeanOfItsSubwords() throws IOException {
    WordVectors vectors = source(fastText(BUCKETS, 3, 3)).read(words("zoë", "good"));
    float expected = (value("<zo") + value("zoë") + value("oë>")) / 3;
    assertThat(row(vectors, 2)[0]).isCloseTo(expected, ROUNDING);
    assertThat(vectors.match(2)).contains(WordMatch.SUBWORDS);
    assertThat(vectors.match(3)).contains(WordMatch.EXACT);
  }

  @Test
  void read_lowerCaseIsListed_goesBeforeSubwords() throws IOException {
    WordVectors vectors = source(fastText(BUCKETS, 3, 3)).read(words("GOOD", "good"));
    assertThat(vectors.match(2)).contains(WordMatch.LOWER_CASE);
    assertThat(row(vectors, 2)).containsExactly(row(vectors, 3));
  }

  @Test
  void read_onlyCapitalsAreListed_goBeforeSubwords() throws IOException {
    byte[] file = fastText(BUCKETS, 3, 3);
    byte[] cased = new String(file, ISO_8859_1).replace("good", "Good").getBytes(ISO_8859_1);
    WordVectors vectors = source(cased).read(words("good", "Good"));
    assertThat(vectors.match(2)).contains(WordMatch.UPPER_CASE);
    assertThat(row(vectors, 2)).containsExactly(row(vectors, 3));
  }

  @Test
  void read_marksAlone_areNoSubwords() throws IOException {
    WordVectors vectors = source(fastText(BUCKETS, 1, 1)).read(words("xy"));
    assertThat(row(vectors, 2)[0]).isCloseTo((value("x") + value("y")) / 2, ROUNDING);
  }

  @Test
  void read_wordTooShortForSubwords_isMissing() throws IOException {
    WordVectors vectors = source(fastText(BUCKETS, 5, 6)).read(words("x"));
    assertThat(vectors.size()).isZero();
  }

  /**
   * Two parts of two numbers and one: the code of a part is the number times 10 of its centroid.
   */
  private static byte[] quantized(boolean lengths) {
    Bytes bytes = fastTextStart(BUCKETS, 3, 3, 1);
    int kept = (int) value("zoë") - 1;
    bytes.int32(kept, 0);
    bytes.bytes(1, lengths ? 1 : 0).int64(WORDS.size() + 1).int64(3).int32(8);
    bytes.bytes(1, 2, 3, 4, 5, 6, 200, 8);
    bytes.int32(3, 2, 2, 1);
    for (int code = 0; code < 256; code++) {
      bytes.floats(code, code + 0.5f);
    }
    for (int code = 0; code < 256; code++) {
      bytes.floats(-code);
    }
    if (lengths) {
      bytes.bytes(0, 1, 2, 3).int32(1, 1, 1, 1);
      for (int code = 0; code < 256; code++) {
        bytes.floats(code / 2f);
      }
    }
    return bytes.toByteArray();
  }

  @Test
  void read_quantizedAndPruned_decodesRows() throws IOException {
    Vocabulary vocabulary = words("née", "zoë");
    WordVectors vectors = source(quantized(false)).read(vocabulary);
    assertThat(row(vectors, 3)).containsExactly(200, 200.5f, -8);
    assertThat(row(vectors, 2)).startsWith(5).endsWith(-6);
    assertThat(row(source(quantized(true)).read(vocabulary), 3)).containsExactly(300, 300.75f, -12);
  }

  private static float[] composed(WordVectors vectors, String word) {
    float[] vector = new float[vectors.dimension()];
    vectors.subwords().orElseThrow().compose(word, vector);
    return vector;
  }

  @Test
  void read_subwordsKept_composeWhatAVocabularyWouldHaveRead() throws IOException {
    PretrainedVectors model = source(fastText(BUCKETS, 3, 4));
    WordVectors kept = model.subwordsAtPrediction().read(words("good"));
    WordVectors unseen = model.read(words("zoë"));
    assertThat(composed(kept, "zoë")).containsExactly(row(unseen, 2), ROUNDING);
    assertThat(row(kept, 2)).containsExactly(row(model.read(words("good")), 2));
    assertThat(unseen.subwords()).isEmpty();
  }

  @Test
  void read_subwordsKeptOfQuantizedModel_areItsDecodedRows() throws IOException {
    Bytes bytes = fastTextStart(2, 3, 3, -1);
    bytes.bytes(1, 0).int64(WORDS.size() + 2).int64(3).int32(10);
    bytes.bytes(1, 2, 3, 4, 5, 6, 7, 8, 7, 8);
    bytes.int32(3, 2, 2, 1);
    for (int code = 0; code < 256; code++) {
      bytes.floats(code, code + 0.5f);
    }
    for (int code = 0; code < 256; code++) {
      bytes.floats(-code);
    }
    WordVectors kept = source(bytes.toByteArray()).subwordsAtPrediction().read(words("good"));
    assertThat(composed(kept, "zoë")).containsExactly(7, 7.5f, -8);
  }

  @Test
  void read_subwordsKeptOfWhatHasNone_throwsSayingWhatHas() {
    assertRefused(VectorFixtures.text(""), "text has no subwords to keep; a fastText model");
    assertRefused(fastText(0, 0, 0), "a model without subwords");
    assertRefused(quantized(false), "without most of its subwords");
  }

  @Test
  void read_subwordTooLargeToKeep_throwsWithItsNumberAndPlace() {
    Bytes bytes = fastTextStart(2, 3, 3, -1);
    bytes.bytes(0).int64(WORDS.size() + 2).int64(3).append(rows()).floats(1, 2, 3, 4, 1e5f, 6);
    assertRefused(bytes.toByteArray(), "at byte ", "subword 1 has 100000.0");
  }

  private static void assertRefused(byte[] file, String... message) {
    assertThatThrownBy(() -> source(file).subwordsAtPrediction().read(words("good")))
        .isInstanceOf(DataException.class)
        .hasMessageContainingAll(message);
  }

  @Test
  void read_allSubwordsPruned_hasListedWordsOnly() throws IOException {
    Bytes model = fastTextStart(BUCKETS, 3, 4, 0).bytes(0).int64(3).int64(3).append(rows());
    WordVectors vectors = source(model.toByteArray()).read(words("good", "zoë"));
    assertThat(row(vectors, 2)).containsExactly(0.5f, -1, 1e-3f);
    assertThat(vectors.contains(3)).isFalse();
  }
}
