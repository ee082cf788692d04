package io.github.sentimentj.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.contract.SpaceTokenizer;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SubwordVectorsTest {
  private static final SubwordRule RULE = new SubwordRule(1 << 20, 3, 4);

  private final SubwordVectors vectors = new SubwordVectors(RULE, 2);

  /** The bucket of a subword, by unsigned arithmetic: 32-bit FNV-1a of its bytes. */
  private static int bucket(String ascii) {
    long hash = 2166136261L;
    for (int i = 0; i < ascii.length(); i++) {
      hash = (hash ^ ascii.charAt(i)) * 16777619L & 0xFFFFFFFFL;
    }
    return (int) (hash % RULE.buckets());
  }

  private float[] composed(String word) {
    float[] target = {7, 7};
    vectors.compose(word, target);
    return target;
  }

  @Test
  void compose_word_isTheMeanOfItsSubwords() {
    vectors.put(bucket("<ab"), new float[] {1, -1});
    vectors.put(bucket("ab>"), new float[] {2, 0});
    vectors.put(bucket("<ab>"), new float[] {0.75f, 5});
    assertThat(composed("ab")).containsExactly(1.25f, 4 / 3f);
  }

  @Test
  void subwords_ofWord_areRunsOfCharactersNotOfBytes() {
    List<Integer> buckets = new ArrayList<>();
    new SubwordRule(1000, 1, 1)
        .subwords("né😀".getBytes(java.nio.charset.StandardCharsets.UTF_8), buckets::add);
    assertThat(buckets).hasSize(3);
  }

  @Test
  void composes_wordTooShortOrTooLong_isFalse() {
    SubwordVectors long5 = new SubwordVectors(new SubwordRule(10, 5, 6), 1);
    assertThat(long5.composes("ab")).isFalse();
    assertThat(long5.composes("abc")).isTrue();
    assertThat(vectors.composes("")).isFalse();
    assertThat(vectors.composes("a".repeat(SubwordVectors.LONGEST_WORD))).isTrue();
    assertThat(vectors.composes("a".repeat(SubwordVectors.LONGEST_WORD + 1))).isFalse();
  }

  @Test
  void of_valuesThatDoNotFit_throws() {
    assertThatThrownBy(() -> SubwordVectors.of(new SubwordRule(3, 1, 2), 2, new short[5]))
        .hasMessageContainingAll("5", "3 buckets of 2");
    assertThatThrownBy(
            () -> SubwordVectors.of(new SubwordRule(1, 1, 2), 2, new short[] {0, 0x7C00}))
        .hasMessageContaining("number 1");
    assertThatThrownBy(() -> new SubwordVectors(new SubwordRule(Integer.MAX_VALUE, 1, 2), 2))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void encode_unknownWords_areComposedAndEvidence() {
    vectors.put(bucket("<ab"), new float[] {3, 6});
    TextEncoder plain =
        new TextEncoder(new SpaceTokenizer(), Vocabulary.of(List.of("a")), 10, Truncation.HEAD);
    EncodedText text = plain.composing(Optional.of(vectors)).encode("a ab");

    assertThat(text.id(0)).isEqualTo(Vocabulary.FIRST_WORD_ID);
    assertThat(text.id(1)).isEqualTo(EncodedText.COMPOSED);
    FloatBuffer table = FloatBuffer.wrap(new float[] {0, 0, 8, 8, 4, 5});
    float[] row = new float[2];
    text.copyVector(0, table, row);
    assertThat(row).containsExactly(4, 5);
    text.copyVector(1, table, row);
    assertThat(row).containsExactly(1, 2);

    TextEncoder composing = plain.composing(Optional.of(vectors));
    assertThat(composing.encode("ab").hasKnownToken()).isTrue();
    assertThat(plain.encode("ab").hasKnownToken()).isFalse();
    assertThat(composing.encode("a".repeat(200)).hasKnownToken()).isFalse();
    assertThat(composing.encode("ab")).isNotEqualTo(composing.encode("ac"));
    assertThat(composing.encode("ab")).isEqualTo(composing.encode("ab"));
  }
}
