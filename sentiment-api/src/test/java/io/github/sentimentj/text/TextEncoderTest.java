package io.github.sentimentj.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.contract.SpaceTokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextEncoderTest {
  private static final Tokenizer SPACES = new SpaceTokenizer();

  @ParameterizedTest
  @CsvSource({
    "HEAD, 2, 2 3",
    "TAIL, 2, 5 6",
    "HEAD_AND_TAIL, 2, 2 6",
    "HEAD_AND_TAIL, 3, 2 3 6",
    "HEAD_AND_TAIL, 1, 2",
    "HEAD, 5, 2 3 4 5 6",
    "TAIL, 9, 2 3 4 5 6"
  })
  void encode_ofFiveWords_keepsTheRightOnes(Truncation truncation, int maxLength, String ids) {
    Vocabulary vocabulary = Vocabulary.of(List.of("a", "b", "c", "d", "e"));
    EncodedText encoded =
        new TextEncoder(SPACES, vocabulary, maxLength, truncation).encode("a b c d e");
    List<String> actual = new ArrayList<>();
    for (int i = 0; i < encoded.length(); i++) {
      actual.add(Integer.toString(encoded.id(i)));
    }
    assertThat(String.join(" ", actual)).isEqualTo(ids);
    assertThat(encoded.truncated()).isEqualTo(maxLength < 5);
  }

  @Property
  void encode_ofAnyLength_isAtMostMaxLengthAndSaysSo(
      @ForAll @IntRange(max = 50) int words,
      @ForAll @IntRange(min = 1, max = 60) int maxLength,
      @ForAll Truncation truncation) {
    String text = String.join(" ", java.util.Collections.nCopies(words, "a"));
    TextEncoder encoder =
        new TextEncoder(SPACES, Vocabulary.of(List.of("a")), maxLength, truncation);
    EncodedText encoded = encoder.encode(text);
    assertThat(encoded.length()).isEqualTo(Math.min(words, maxLength));
    assertThat(encoded.truncated()).isEqualTo(words > maxLength);
    assertThat(encoded.hasKnownToken()).isEqualTo(words > 0);
  }

  @Test
  void encode_ofUnknownWordsOnly_hasNoKnownToken() {
    EncodedText encoded =
        new TextEncoder(SPACES, Vocabulary.of(List.of("a")), 10, Truncation.HEAD).encode("x y");
    assertThat(encoded).isEqualTo(EncodedText.of(1, 1));
    assertThat(encoded.hasKnownToken()).isFalse();
  }

  @Test
  void encode_ofTenMegabytes_readsBothEndsAndIsTruncated() {
    String text = "start " + "filler ".repeat(1_500_000) + "\uD83D\uDE00 end";
    Vocabulary vocabulary = Vocabulary.of(List.of("start", "filler", "end"));
    EncodedText encoded =
        new TextEncoder(SPACES, vocabulary, 4, Truncation.HEAD_AND_TAIL).encode(text);
    assertThat(encoded.truncated()).isTrue();
    assertThat(encoded.length()).isEqualTo(4);
    assertThat(encoded.id(0)).isEqualTo(vocabulary.id("start"));
    assertThat(encoded.id(3)).isEqualTo(vocabulary.id("end"));
  }

  @Test
  void builder_encodesTrainingTexts_asTheEncoderDoes() {
    List<String> texts = List.of("good film", "", "bad film indeed", "film film bad x y z");
    VocabularyBuilder builder = new VocabularyBuilder(SPACES, 3, Truncation.TAIL);
    texts.forEach(builder::add);
    Vocabulary vocabulary = builder.vocabulary(2, 100);
    TextEncoder encoder = new TextEncoder(SPACES, vocabulary, 3, Truncation.TAIL);
    assertThat(builder.encode(vocabulary)).isEqualTo(texts.stream().map(encoder::encode).toList());
  }

  @Test
  void vocabulary_ofCounts_isMostFrequentFirstThenByText() {
    VocabularyBuilder builder = new VocabularyBuilder(SPACES, 100, Truncation.HEAD);
    builder.add("b a c c d d d");
    builder.add("e");
    assertThat(builder.vocabulary(1, 100).words()).containsExactly("d", "c", "a", "b", "e");
    assertThat(builder.vocabulary(2, 100).words()).containsExactly("d", "c");
    assertThat(builder.vocabulary(1, 3).words()).containsExactly("d", "c", "a");
    assertThat(builder.tokenCount()).isEqualTo(8);
    assertThat(builder.count("c")).isEqualTo(2);
    assertThat(builder.count("never")).isZero();
  }

  @Test
  void vocabulary_ofManyWords_numbersThemAll() {
    VocabularyBuilder builder = new VocabularyBuilder(SPACES, 100, Truncation.HEAD);
    IntStream.range(0, 5000).forEach(i -> builder.add("w" + i));
    assertThat(builder.vocabulary(1, 10_000).size()).isEqualTo(5002);
  }
}
