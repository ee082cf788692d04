package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import java.util.BitSet;

/**
 * The vectors that a source has for a vocabulary: one row of {@code dimension} floats for each word
 * found.
 *
 * <p>Not thread-safe while it is filled; afterwards it is only read.
 */
public final class WordVectors {
  private final int dimension;
  private final float[][] rows;
  private final BitSet found = new BitSet();

  /**
   * Starts without vectors.
   *
   * @param vocabularySize {@link Vocabulary#size()}
   * @param dimension floats in a vector, at least 1
   */
  public WordVectors(int vocabularySize, int dimension) {
    if (vocabularySize < Vocabulary.FIRST_WORD_ID || dimension < 1) {
      throw new IllegalArgumentException(
          "vocabularySize " + vocabularySize + ", dimension " + dimension);
    }
    this.dimension = dimension;
    this.rows = new float[vocabularySize][];
  }

  /**
   * Sets the vector of a word; the array becomes this object's own.
   *
   * @throws IllegalArgumentException if its length is not {@link #dimension()}
   */
  public void put(int id, float[] vector) {
    if (requireNonNull(vector, "vector").length != dimension) {
      throw new IllegalArgumentException(
          "vector of " + vector.length + " values; expected " + dimension);
    }
    rows[id] = vector;
    found.set(id);
  }

  /** Returns whether the source has a vector for this id. */
  public boolean contains(int id) {
    return found.get(id);
  }

  /**
   * Copies the vector of this id to the target.
   *
   * @throws IllegalStateException if there is none
   */
  public void copyTo(int id, float[] target, int offset) {
    float[] row = rows[id];
    if (row == null) {
      throw new IllegalStateException("no vector for id " + id);
    }
    System.arraycopy(row, 0, target, offset, dimension);
  }

  /** Returns the number of floats in a vector. */
  public int dimension() {
    return dimension;
  }

  /** Returns the number of ids that have a vector. */
  public int size() {
    return found.cardinality();
  }
}
