package io.github.sentimentj.examples.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.examples.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewFinderTest {
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final Progress progress =
      Progress.plain(new PrintStream(said, true, StandardCharsets.UTF_8));

  private List<String> lines() {
    return said.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void find_secondSourceHasThem_saysOneLineForEach() throws Exception {
    Reviews found =
        new ReviewFinder(
                List.of(TinyReviews.source("A", false), TinyReviews.source("B", true)), progress)
            .find();

    assertThat(found).isEqualTo(TinyReviews.REVIEWS);
    assertThat(lines()).containsExactly("reviews: not from A: nobody home", "reviews: here");
  }

  @Test
  void find_firstSourceHasThem_asksNoOther() throws Exception {
    new ReviewFinder(
            List.of(TinyReviews.source("A", true), TinyReviews.source("B", false)), progress)
        .find();

    assertThat(lines()).containsExactly("reviews: here");
  }

  @Test
  void find_onlyTheShippedSet_isThere() throws Exception {
    Reviews found = new ReviewFinder(List.of(new ShippedReviews()), progress).find();

    assertThat(found.train().size() + found.test().size()).isGreaterThanOrEqualTo(400);
    assertThat(found.train().labels()).containsExactly("negative", "positive");
    assertThat(found.test().labels()).containsExactly("negative", "positive");
  }
}
