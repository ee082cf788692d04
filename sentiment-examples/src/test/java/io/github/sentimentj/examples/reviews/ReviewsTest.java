package io.github.sentimentj.examples.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReviewsTest {
  private static final Reviews REVIEWS =
      new Reviews(numbered(0, 100), numbered(50, 150), "overlapping");

  private static Dataset numbered(int from, int to) {
    return Dataset.of(
        IntStream.range(from, to)
            .mapToObj(i -> new Example("review " + i, i % 2 == 0 ? "positive" : "negative"))
            .toList());
  }

  private static List<String> texts(Dataset data) {
    return data.stream().map(Example::text).toList();
  }

  @Test
  void sample_textsInBothParts_measuresByUnseenOnes() {
    Reviews sample = REVIEWS.sample(100, 100, 1);

    assertThat(texts(sample.test())).hasSize(50).doesNotContainAnyElementsOf(texts(sample.train()));
  }

  @Test
  void sample_sameSeed_isSameAndStratified() {
    Reviews sample = REVIEWS.sample(40, 20, 7);

    assertThat(texts(REVIEWS.sample(40, 20, 7).train())).isEqualTo(texts(sample.train()));
    assertThat(sample.train().labelCounts())
        .containsEntry("negative", 20)
        .containsEntry("positive", 20);
    assertThat(sample.test().size()).isEqualTo(20);
  }

  @Test
  void sample_none_isBadUse() {
    assertThatIllegalArgumentException().isThrownBy(() -> REVIEWS.sample(0, 10, 1));
  }

  @Test
  void of_anyOrder_isCanonical() {
    List<Example> ordered = numbered(0, 9).stream().toList();
    List<Example> shuffled =
        Stream.concat(ordered.stream().skip(4), ordered.stream().limit(4)).toList();

    assertThat(texts(Reviews.of(shuffled, shuffled, "x").train()))
        .isEqualTo(texts(Reviews.of(ordered, ordered, "y").train()));
  }
}
