package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.nio.FloatBuffer;

/**
 * The vectors of words: rows of the embedding, or composed of subwords. Immutable and thread-safe.
 */
final class WordVectors {
  private final FloatBuffer rows;
  private final int count;
  private final int size;

  WordVectors(Weights weights) {
    Tensor embedding = weights.get("embedding.weight");
    this.rows = embedding.values();
    this.count = embedding.shape().get(0);
    this.size = embedding.shape().get(1);
  }

  /** Returns how many ids there are. */
  int count() {
    return count;
  }

  /** Returns a copy of the vector of the token at this position of a text. */
  float[] of(EncodedText text, int position) {
    float[] vector = new float[size];
    text.copyVector(position, rows, vector);
    return vector;
  }

  /** Returns a text's vectors, {@code [time][embeddingSize]}. */
  float[][] of(EncodedText text) {
    float[][] vectors = new float[text.length()][];
    for (int t = 0; t < vectors.length; t++) {
      vectors[t] = of(text, t);
    }
    return vectors;
  }
}
