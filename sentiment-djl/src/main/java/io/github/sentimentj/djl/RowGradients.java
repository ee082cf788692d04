package io.github.sentimentj.djl;

import java.util.Arrays;

/**
 * Gradients of the few rows of an embedding that a batch touches, each row once.
 *
 * <p>Not thread-safe; every worker has its own.
 */
final class RowGradients {
  private final int embeddingSize;
  private final int[] slots;
  private int[] ids = new int[256];
  private float[] rows;
  private int count;

  RowGradients(int vocabularySize, int embeddingSize) {
    this.embeddingSize = embeddingSize;
    this.slots = new int[vocabularySize];
    this.rows = new float[ids.length * embeddingSize];
    Arrays.fill(slots, -1);
  }

  void clear() {
    for (int i = 0; i < count; i++) {
      slots[ids[i]] = -1;
    }
    Arrays.fill(rows, 0, count * embeddingSize, 0);
    count = 0;
  }

  int count() {
    return count;
  }

  int id(int index) {
    return ids[index];
  }

  int embeddingSize() {
    return embeddingSize;
  }

  /** All rows one behind another, {@link #count()} of them. */
  float[] rows() {
    return rows;
  }

  /** Returns where the row of this id begins in {@link #rows()}, making it where it is new. */
  int offset(int id) {
    if (slots[id] < 0) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, 2 * count);
        rows = Arrays.copyOf(rows, 2 * count * embeddingSize);
      }
      ids[count] = id;
      slots[id] = count++;
    }
    return slots[id] * embeddingSize;
  }

  void addAll(RowGradients other) {
    for (int i = 0; i < other.count; i++) {
      int target = offset(other.ids[i]);
      int source = i * embeddingSize;
      for (int k = 0; k < embeddingSize; k++) {
        rows[target + k] += other.rows[source + k];
      }
    }
  }
}
