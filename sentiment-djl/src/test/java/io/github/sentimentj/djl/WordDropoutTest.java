package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.Vocabulary;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordDropoutTest {
  private static final int WORD = 7;

  private static EncodedText text(int words) {
    return EncodedText.of(IntStream.generate(() -> WORD).limit(words).toArray());
  }

  /** Share of unknown words among 100,000 of texts of this length. */
  private static double dropped(double rate, int words) {
    SplittableRandom random = new SplittableRandom(1);
    int texts = 100_000 / words;
    long unknown = 0;
    for (int i = 0; i < texts; i++) {
      EncodedText read = new WordDropout(rate).apply(text(words), random);
      assertThat(read.length()).isEqualTo(words);
      unknown += IntStream.range(0, words).filter(t -> read.id(t) == Vocabulary.UNKNOWN_ID).count();
    }
    return (double) unknown / (texts * words);
  }

  @ParameterizedTest
  @CsvSource({"0.2, 500, 0.2", "0.2, 32, 0.2", "0.2, 16, 0.1", "0.4, 2, 0.025", "0, 10, 0"})
  void apply_text_dropsTheRateInProportionToALongTextsLength(double rate, int words, double share) {
    assertThat(dropped(rate, words)).isCloseTo(share, within(0.005));
  }

  @Test
  void apply_sameRandom_dropsTheSame() {
    WordDropout dropout = new WordDropout(0.5);
    assertThat(dropout.apply(text(50), new SplittableRandom(3)))
        .isEqualTo(dropout.apply(text(50), new SplittableRandom(3)));
  }
}
