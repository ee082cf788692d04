package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The vectors that a source has for a vocabulary: one row of {@code dimension} floats for each word
 * found.
 *
 * <p>Not thread-safe while it is filled; afterwards it is only read.
 */
public final class WordVectors {
  private final int dimension;
  private final float[] @Nullable [] rows;
  private final @Nullable WordMatch[] matches;
  private long skippedEntries;
  private Optional<SubwordVectors> subwords = Optional.empty();

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
    this.matches = new WordMatch[vocabularySize];
  }

  /**
   * Sets the vector of a word that the source has as it stands; the array becomes this object's
   * own.
   *
   * @throws IllegalArgumentException if its length is not {@link #dimension()}
   */
  public void put(int id, float[] vector) {
    put(id, vector, WordMatch.EXACT);
  }

  /**
   * Sets the vector of a word; the array becomes this object's own.
   *
   * @param match how the source knows the word
   * @throws IllegalArgumentException if its length is not {@link #dimension()}
   */
  public void put(int id, float[] vector, WordMatch match) {
    if (requireNonNull(vector, "vector").length != dimension) {
      throw new IllegalArgumentException(
          "vector of " + vector.length + " values; expected " + dimension);
    }
    matches[id] = requireNonNull(match, "match");
    rows[id] = vector;
  }

  /** Returns whether the source has a vector for this id. */
  public boolean contains(int id) {
    return rows[id] != null;
  }

  /** Returns how the source knows the word of this id, empty where it does not. */
  public Optional<WordMatch> match(int id) {
    return Optional.ofNullable(matches[id]);
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
    return (int) Arrays.stream(matches).filter(Objects::nonNull).count();
  }

  /** Sets what {@link #skippedEntries()} returns. */
  public void skippedEntries(long entries) {
    skippedEntries = entries;
  }

  /**
   * Returns how many entries of the source were left out: words that are not UTF-8, and all but the
   * first entry of a word in use.
   */
  public long skippedEntries() {
    return skippedEntries;
  }

  /** Sets what {@link #subwords()} returns. */
  public void subwords(SubwordVectors vectors) {
    subwords = Optional.of(vectors);
  }

  /** Returns what other words' vectors are composed of, where the source was asked to keep it. */
  public Optional<SubwordVectors> subwords() {
    return subwords;
  }
}
