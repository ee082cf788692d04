package io.github.sentimentj.embeddings.skipgram;

import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How many words all threads have seen, of how many.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
final class SkipGramProgress {
  private static final Logger LOG = LoggerFactory.getLogger(SkipGram.class);
  private static final int REPORTS = 20;

  private final AtomicLong seen = new AtomicLong();
  private final long total;
  private final long start = System.nanoTime();

  SkipGramProgress(long total) {
    this.total = total;
  }

  /** Returns the share that is left to do, 1 to 0. */
  double remaining() {
    return 1 - (double) seen.get() / total;
  }

  void add(int words) {
    long after = seen.addAndGet(words);
    if (after * REPORTS / total > (after - words) * REPORTS / total) {
      LOG.debug("{}", this);
    }
  }

  @Override
  public String toString() {
    long words = seen.get();
    double seconds = (System.nanoTime() - start) * 1e-9;
    return "%d of %d words (%.0f words/s)".formatted(words, total, words / seconds);
  }
}
