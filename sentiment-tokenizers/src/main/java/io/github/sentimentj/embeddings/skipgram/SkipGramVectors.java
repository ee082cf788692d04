package io.github.sentimentj.embeddings.skipgram;

import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The two vectors of each word: as input, which is the result, and as output, which only training
 * needs. Each is an array of its own, filled up with zeros to {@link #rowLength()}.
 *
 * <p>Threads may update them at the same time; an update may then be lost.
 */
final class SkipGramVectors {
  private final int dimension;
  private final float[][] inputs;
  private final float[][] outputs;

  private SkipGramVectors(int words, int dimension) {
    this.dimension = dimension;
    this.inputs = new float[words][Rows.length(dimension)];
    this.outputs = new float[words][Rows.length(dimension)];
  }

  /** Draws inputs between ±1/(2 dimension), as word2vec does; outputs are zeros. */
  static SkipGramVectors random(int words, int dimension, SplittableRandom random) {
    SkipGramVectors vectors = new SkipGramVectors(words, dimension);
    for (float[] row : vectors.inputs) {
      for (int i = 0; i < dimension; i++) {
        row[i] = (float) ((random.nextDouble() - 0.5) / dimension);
      }
    }
    return vectors;
  }

  /** Sets the inputs that a source has; the word at index i has id i + 2 there. */
  void startFrom(WordVectors source) {
    for (int word = 0; word < inputs.length; word++) {
      int id = word + Vocabulary.FIRST_WORD_ID;
      if (source.contains(id)) {
        source.copyTo(id, inputs[word], 0);
      }
    }
  }

  int dimension() {
    return dimension;
  }

  int rowLength() {
    return Rows.length(dimension);
  }

  float[] input(int word) {
    return inputs[word];
  }

  float[] output(int word) {
    return outputs[word];
  }

  /** Returns a copy of the word's vector. */
  float[] copy(int word) {
    return Arrays.copyOf(inputs[word], dimension);
  }
}
