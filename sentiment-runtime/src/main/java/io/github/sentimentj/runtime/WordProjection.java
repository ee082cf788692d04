package io.github.sentimentj.runtime;

import io.github.sentimentj.text.EncodedText;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * What an affine layer makes of words. That depends on nothing but the word, so it is kept, once
 * computed, for the lowest ids, which are those of the most frequent words. Kept rows take at most
 * {@value #MOST_BYTES} bytes; they have the bits of rows that were not.
 *
 * <p>Thread-safe.
 */
final class WordProjection {
  /** Room for 4,096 words in a direction of an LSTM of hidden size 128. */
  private static final int MOST_BYTES = 8 << 20;

  private final WordVectors words;
  private final Linear layer;
  private final AtomicReferenceArray<float[]> kept;

  WordProjection(WordVectors words, Linear layer) {
    this(words, layer, MOST_BYTES / (Float.BYTES * layer.outputs()));
  }

  WordProjection(WordVectors words, Linear layer, int room) {
    this.words = words;
    this.layer = layer;
    this.kept = new AtomicReferenceArray<>(Math.min(room, words.count()));
  }

  /** Returns {@code [time][output]}; the rows are shared and must not be changed. */
  public float[][] of(EncodedText text) {
    Map<Integer, float[]> computed = computeMissing(text);
    float[][] rows = new float[text.length()][];
    for (int t = 0; t < rows.length; t++) {
      int word = word(text, t);
      rows[t] = isKept(word) ? kept.getAcquire(word) : computed.get(word);
    }
    return rows;
  }

  /** Computes what is not kept yet, all of it together, and keeps what there is room for. */
  private Map<Integer, float[]> computeMissing(EncodedText text) {
    Map<Integer, float[]> missing = new HashMap<>();
    for (int t = 0; t < text.length(); t++) {
      int word = word(text, t);
      if (!isKept(word) || kept.getAcquire(word) == null) {
        int position = t;
        missing.computeIfAbsent(word, any -> words.of(text, position));
      }
    }
    float[][] rows = layer.apply(missing.values().toArray(float[][]::new));
    int next = 0;
    for (Map.Entry<Integer, float[]> entry : missing.entrySet()) {
      float[] row = rows[next++];
      entry.setValue(row);
      if (isKept(entry.getKey())) {
        // Another thread may have been first; its row has the same bits.
        kept.setRelease(entry.getKey(), row);
      }
    }
    return missing;
  }

  /** The word's id, or where its vector is composed a number that no other place shares. */
  private static int word(EncodedText text, int position) {
    int id = text.id(position);
    return id == EncodedText.COMPOSED ? -1 - position : id;
  }

  private boolean isKept(int word) {
    return word >= 0 && word < kept.length();
  }
}
