package io.github.sentimentj.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Finds texts that share a band of their signatures. Not thread-safe. */
final class SimilarityIndex {
  // What thousands of texts share is a phrase of the trade; comparing all of them would take long.
  private static final int MOST_COMPARED = 32;

  // Texts of one band are chained from the last one added, as in a hash table.
  private final Map<Long, Integer> heads = new HashMap<>();
  private final int[] next;

  /** Makes room for texts of the numbers 0 to below {@code size}. */
  SimilarityIndex(int size) {
    this.next = new int[Math.multiplyExact(size, MinHash.BANDS)];
  }

  void add(int text, long[] bands) {
    for (int band = 0; band < bands.length; band++) {
      Integer head = heads.put(bands[band], text);
      next[text * MinHash.BANDS + band] = head == null ? -1 : head;
    }
  }

  /**
   * Returns a text that shares a band and is similar, the last one added of the first such band.
   */
  OptionalInt find(long[] bands, IntPredicate similar) {
    for (int band = 0; band < bands.length; band++) {
      int text = heads.getOrDefault(bands[band], -1);
      for (int compared = 0; text >= 0 && compared < MOST_COMPARED; compared++) {
        if (similar.test(text)) {
          return OptionalInt.of(text);
        }
        text = next[text * MinHash.BANDS + band];
      }
    }
    return OptionalInt.empty();
  }
}
