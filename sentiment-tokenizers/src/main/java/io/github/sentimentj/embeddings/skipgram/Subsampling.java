package io.github.sentimentj.embeddings.skipgram;

import java.util.SplittableRandom;

/**
 * Leaves out occurrences of frequent words: one of relative frequency f stays with probability
 * sqrt(t/f) + t/f, as in word2vec's code.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
final class Subsampling {
  private final float[] keep;

  /** With a threshold of 0 all words stay. */
  Subsampling(int[] counts, long total, double threshold) {
    this.keep = new float[counts.length];
    for (int i = 0; i < counts.length; i++) {
      double share = threshold * total / counts[i];
      keep[i] = threshold == 0 ? 1 : (float) (Math.sqrt(share) + share);
    }
  }

  boolean keeps(int word, SplittableRandom random) {
    return keep[word] >= 1 || random.nextDouble() < keep[word];
  }
}
