package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How {@link SentimentModel#predictAsync(String)} gathers the texts of many callers into batches.
 *
 * <p>A thread that is free takes what waits, so a lone caller never waits for company; while all
 * are busy texts gather by themselves. A delay pays only for engines that need large batches.
 *
 * @param maxBatchSize most texts of one batch, at least 1; default 32
 * @param maxDelay how long a free thread waits for a batch to fill, counted from its oldest text;
 *     default none
 * @param maxPending most texts that wait, at least 1; default 1024
 * @param whenFull what a call does that finds so many waiting; default {@link WhenFull#WAIT}
 */
public record MicroBatching(
    int maxBatchSize, Duration maxDelay, int maxPending, WhenFull whenFull) {

  /** What becomes of a call when too many texts wait. */
  public enum WhenFull {
    /** The calling thread waits for room. */
    WAIT,
    /** The future fails at once with {@link java.util.concurrent.RejectedExecutionException}. */
    REJECT
  }

  /** Checks the ranges. */
  public MicroBatching {
    requireNonNull(whenFull, "whenFull");
    if (maxBatchSize < 1 || maxPending < 1) {
      throw new IllegalArgumentException(
          "maxBatchSize %d, maxPending %d; each must be at least 1"
              .formatted(maxBatchSize, maxPending));
    }
    if (requireNonNull(maxDelay, "maxDelay").isNegative()) {
      throw new IllegalArgumentException("maxDelay is " + maxDelay + "; expected 0 or more");
    }
  }

  /** Returns the defaults. */
  public static MicroBatching ofDefaults() {
    return new MicroBatching(32, Duration.ZERO, 1024, WhenFull.WAIT);
  }

  /** Returns the same settings with another size of batches. */
  public MicroBatching maxBatchSize(int maxBatchSize) {
    return new MicroBatching(maxBatchSize, maxDelay, maxPending, whenFull);
  }

  /** Returns the same settings with another delay. */
  public MicroBatching maxDelay(Duration maxDelay) {
    return new MicroBatching(maxBatchSize, maxDelay, maxPending, whenFull);
  }

  /** Returns the same settings with another number of texts that may wait. */
  public MicroBatching maxPending(int maxPending) {
    return new MicroBatching(maxBatchSize, maxDelay, maxPending, whenFull);
  }

  /** Returns the same settings with another answer to too many texts. */
  public MicroBatching whenFull(WhenFull whenFull) {
    return new MicroBatching(maxBatchSize, maxDelay, maxPending, whenFull);
  }
}
