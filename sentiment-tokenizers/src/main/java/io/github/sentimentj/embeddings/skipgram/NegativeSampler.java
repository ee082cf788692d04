package io.github.sentimentj.embeddings.skipgram;

import java.util.SplittableRandom;

/**
 * Draws words with a probability that grows with the power 0.75 of their counts, by Walker's alias
 * method (1977) in the form of Vose (1991): a draw is one random number and two look-ups.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
final class NegativeSampler {
  private static final double POWER = 0.75;

  private final float[] keep;
  private final int[] alias;

  NegativeSampler(int[] counts) {
    int size = counts.length;
    double[] weights = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      weights[i] = StrictMath.pow(counts[i], POWER);
      sum += weights[i];
    }
    this.keep = new float[size];
    this.alias = new int[size];
    for (int i = 0; i < size; i++) {
      weights[i] *= size / sum;
    }
    fill(weights);
  }

  /** Fills each place that is less than full with a share of one that is more than full. */
  private void fill(double[] weights) {
    int[] waiting = new int[weights.length];
    int small = 0;
    int large = weights.length;
    for (int i = 0; i < weights.length; i++) {
      waiting[weights[i] < 1 ? small++ : --large] = i;
    }
    while (small > 0 && large < weights.length) {
      int less = waiting[--small];
      int more = waiting[large];
      keep[less] = (float) weights[less];
      alias[less] = more;
      weights[more] -= 1 - weights[less];
      if (weights[more] < 1) {
        large++;
        waiting[small++] = more;
      }
    }
    while (small > 0) {
      keep[waiting[--small]] = 1;
    }
    while (large < weights.length) {
      keep[waiting[large++]] = 1;
    }
  }

  /** Returns the id of a word. */
  int draw(SplittableRandom random) {
    long bits = random.nextLong();
    int place = (int) (((bits >>> 32) * keep.length) >>> 32);
    float fraction = ((int) bits >>> 8) * 0x1p-24f;
    return fraction < keep[place] ? place : alias[place];
  }
}
