package io.github.sentimentj.examples.reviews;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Movie reviews labelled {@code negative} or {@code positive}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param train those to learn from
 * @param test those to be measured by
 * @param origin where they were found, in words for the user
 */
public record Reviews(Dataset train, Dataset test, String origin) {
  static final String NEGATIVE = "negative";
  static final String POSITIVE = "positive";

  private static final Comparator<Example> CANONICAL =
      Comparator.comparing(Example::label).thenComparing(Example::text);

  /** Checks that nothing is missing. */
  public Reviews {
    requireNonNull(train, "train");
    requireNonNull(test, "test");
    requireNonNull(origin, "origin");
  }

  /**
   * Returns the small set of short reviews that this module ships.
   *
   * @throws IOException if the module lacks it
   */
  public static Reviews shipped() throws IOException {
    return new ShippedReviews().read();
  }

  /** Sorts the reviews, so that a sample of them is the same wherever they were found. */
  static Reviews of(List<Example> train, List<Example> test, String origin) {
    return new Reviews(sorted(train), sorted(test), origin);
  }

  private static Dataset sorted(List<Example> reviews) {
    return Dataset.of(reviews.stream().sorted(CANONICAL).toList());
  }

  /**
   * Returns some of the reviews, the same ones for the same seed. A text to be measured by is never
   * one to learn from, though some stand in both parts of the data set.
   *
   * @param training reviews to learn from, at least 1
   * @param testing reviews to be measured by, at least 1
   * @throws IllegalArgumentException if one of them is less
   */
  public Reviews sample(int training, int testing, long seed) {
    if (training < 1 || testing < 1) {
      throw new IllegalArgumentException(
          "%d reviews to learn from, %d to be measured by; expected at least 1 of each"
              .formatted(training, testing));
    }
    Dataset seen = train.sample(training, seed);
    Set<String> texts = seen.stream().map(Example::text).collect(Collectors.toSet());
    Dataset unseen = test.where(review -> !texts.contains(review.text()));
    return new Reviews(seen, unseen.sample(testing, seed), origin);
  }
}
