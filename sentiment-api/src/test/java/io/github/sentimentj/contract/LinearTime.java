package io.github.sentimentj.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.text.Tokenizer;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * Tells linear time from quadratic: a text of four times the length costs four times as much, or
 * sixteen times. Counts the thread's own processor time, so that what else the machine does matters
 * little.
 */
final class LinearTime {
  private static final int GROWTH = 4;
  private static final int MOST = 8;

  // Even a quadratic rule that searches as fast as memory can be read takes several times as long
  // for 2^18 characters; and below it, clocks and garbage collectors are what is measured.
  private static final long CHEAP_NANOS = 50_000_000;

  private static final int RUNS = 3;
  private static final int ATTEMPTS = 5;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Tokenizer tokenizer;
  private final String piece;

  LinearTime(Tokenizer tokenizer, String piece) {
    this.tokenizer = tokenizer;
    this.piece = piece;
  }

  /** Fails where the time for texts of up to this length grows more than in proportion. */
  void check(int length) {
    String large = piece.repeat(length / piece.length());
    String small = piece.repeat(length / piece.length() / GROWTH);
    long nanos = nanos(large);
    double ratio = 0;
    // A slow machine or a collector costs an attempt or two, a quadratic rule all of them.
    for (int attempt = 0; attempt < ATTEMPTS && nanos > CHEAP_NANOS; attempt++) {
      long fewer = leastNanos(small);
      nanos = leastNanos(large);
      ratio = (double) nanos / fewer;
      if (ratio < MOST) {
        return;
      }
    }
    assertThat(nanos)
        .as(
            "time for %d characters of '%s', %.0f times that for a fourth of them",
            large.length(), piece, ratio)
        .isLessThanOrEqualTo(CHEAP_NANOS);
  }

  private long leastNanos(String text) {
    long least = Long.MAX_VALUE;
    for (int run = 0; run < RUNS; run++) {
      least = Math.min(least, nanos(text));
    }
    return least;
  }

  private long nanos(String text) {
    long start = THREADS.getCurrentThreadCpuTime();
    int tokens = tokenizer.tokenize(text).size();
    long nanos = THREADS.getCurrentThreadCpuTime() - start;
    assertThat(tokens).isLessThanOrEqualTo(text.length());
    return nanos;
  }
}
