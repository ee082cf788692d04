package io.github.sentimentj.audit;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Signatures of sets that agree in about as many places as the sets are similar (Broder 1997, "On
 * the resemblance and containment of documents"): the least value of each of many hash functions.
 */
final class MinHash {
  /** Groups of places; sets are compared that agree in all places of one. */
  static final int BANDS = 16;

  private static final int ROWS = 4;
  private static final int[] FACTORS = new int[BANDS * ROWS];
  private static final int[] OFFSETS = new int[BANDS * ROWS];

  static {
    SplittableRandom random = new SplittableRandom(1997);
    for (int i = 0; i < FACTORS.length; i++) {
      FACTORS[i] = random.nextInt() | 1;
      OFFSETS[i] = random.nextInt();
    }
  }

  private MinHash() {}

  /** Returns for each band a number that is the same for sets that agree in it. */
  static long[] bands(int[] set) {
    int[] least = new int[FACTORS.length];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int value : set) {
      for (int i = 0; i < least.length; i++) {
        least[i] = Math.min(least[i], value * FACTORS[i] + OFFSETS[i]);
      }
    }
    long[] bands = new long[BANDS];
    for (int band = 0; band < BANDS; band++) {
      long hash = band;
      for (int row = 0; row < ROWS; row++) {
        hash = (hash ^ least[band * ROWS + row]) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 29;
      }
      bands[band] = hash;
    }
    return bands;
  }
}
