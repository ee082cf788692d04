package io.github.sentimentj.examples.benchmark;

import java.util.Arrays;

/**
 * How long predictions of single texts took, one behind the other.
 *
 * @param p50 median, in milliseconds
 * @param p99 what 99 of 100 do not exceed, in milliseconds
 * @param textsPerSecond texts in a second of this work
 */
public record Latency(double p50, double p99, double textsPerSecond) {
  private static final double MILLISECOND = 1e6;
  private static final double SECOND = 1e9;

  /** Summarises measured times, at least one. */
  static Latency of(long[] nanoseconds) {
    long[] sorted = nanoseconds.clone();
    Arrays.sort(sorted);
    return new Latency(
        quantile(sorted, 0.5) / MILLISECOND,
        quantile(sorted, 0.99) / MILLISECOND,
        sorted.length * SECOND / Arrays.stream(sorted).sum());
  }

  private static long quantile(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
