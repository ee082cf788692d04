package io.github.sentimentj.djl;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.spi.Tensor;

/** The trainable word vectors: a row for each id of the vocabulary. */
final class EmbeddingTable {
  private final int embeddingSize;
  private final Moments moments;
  // Whole numbers; as floats they are kept like all else, and bias correction ends long before they
  // lose a digit.
  private final float[] updates;

  EmbeddingTable(Tensor initial, Dimensions dimensions) {
    this.embeddingSize = dimensions.embeddingSize();
    this.moments = new Moments(initial.toArray());
    this.updates = new float[dimensions.vocabularySize()];
  }

  int embeddingSize() {
    return embeddingSize;
  }

  Moments moments() {
    return moments;
  }

  /** Counts one more update of a row and returns how many there were. */
  int countUpdate(int id) {
    return (int) ++updates[id];
  }

  /** How often each row was updated. */
  float[] updates() {
    return updates;
  }
}
