package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Vectors of subwords, from which that of any word is composed: the mean of its subwords' vectors,
 * as fastText has it for words that it does not list.
 *
 * <p>A vector for each bucket is kept, as which buckets a word will need is not known before it
 * comes. Numbers are kept in 16 bits (IEEE 754's binary16), so that they take {@code 2 * buckets *
 * dimension} bytes: 400 MB for the usual 2 million buckets and 100 numbers each. What is lost is
 * below 0.05 % of each number (below 3e-8 for numbers under 6e-5).
 *
 * <p>Not thread-safe while it is filled; afterwards it is only read.
 */
public final class SubwordVectors {
  /** Most UTF-16 units of a word that is composed; what is longer is no word. */
  public static final int LONGEST_WORD = 128;

  // No Java array is longer, on any virtual machine.
  private static final int MOST_VALUES = Integer.MAX_VALUE - 8;

  private final SubwordRule rule;
  private final int dimension;
  private final short[] values;

  /**
   * Starts with zeros.
   *
   * @param dimension numbers of a vector, at least 1
   * @throws IllegalArgumentException if the vectors have more numbers than an array can
   */
  public SubwordVectors(SubwordRule rule, int dimension) {
    this(rule, dimension, new short[size(rule, dimension)]);
  }

  private SubwordVectors(SubwordRule rule, int dimension, short[] values) {
    this.rule = rule;
    this.dimension = dimension;
    this.values = values;
  }

  /**
   * Makes vectors of these numbers, row by row; the array becomes this object's own.
   *
   * @param values {@code buckets * dimension} numbers of 16 bits each
   * @throws IllegalArgumentException if there are more or fewer, or one is not finite
   */
  public static SubwordVectors of(SubwordRule rule, int dimension, short[] values) {
    if (values.length != size(rule, dimension)) {
      throw new IllegalArgumentException(
          "%d numbers of subwords; expected %d buckets of %d"
              .formatted(values.length, rule.buckets(), dimension));
    }
    for (int i = 0; i < values.length; i++) {
      if (!HalfFloat.isFinite(values[i])) {
        throw new IllegalArgumentException("number %d of the subwords is not finite".formatted(i));
      }
    }
    return new SubwordVectors(rule, dimension, values);
  }

  private static int size(SubwordRule rule, int dimension) {
    long size = (long) requireNonNull(rule, "rule").buckets() * dimension;
    if (dimension < 1 || size > MOST_VALUES) {
      throw new IllegalArgumentException(
          "%d buckets of dimension %d; expected 1 or more, and at most %d numbers"
              .formatted(rule.buckets(), dimension, MOST_VALUES));
    }
    return (int) size;
  }

  /**
   * Sets the vector of a bucket, rounded to 16 bits a number.
   *
   * @throws IllegalArgumentException if a number is not finite or not between -65520 and 65520
   */
  public void put(int bucket, float[] vector) {
    if (vector.length != dimension) {
      throw new IllegalArgumentException(
          "vector of " + vector.length + " values; expected " + dimension);
    }
    for (int i = 0; i < dimension; i++) {
      values[bucket * dimension + i] = HalfFloat.of(vector[i]);
    }
  }

  /** Returns whether a vector of this word can be composed: whether it has a subword. */
  public boolean composes(String word) {
    int[] count = new int[1];
    if (word.length() <= LONGEST_WORD) {
      rule.subwords(word.getBytes(StandardCharsets.UTF_8), bucket -> count[0]++);
    }
    return count[0] > 0;
  }

  /**
   * Composes the vector of a word that {@linkplain #composes has} one.
   *
   * @param target of {@link #dimension()} numbers, all of which are replaced
   */
  public void compose(String word, float[] target) {
    float[] sum = new float[dimension];
    int[] count = new int[1];
    rule.subwords(
        word.getBytes(StandardCharsets.UTF_8),
        bucket -> {
          add(bucket * dimension, sum);
          count[0]++;
        });
    for (int i = 0; i < dimension; i++) {
      target[i] = sum[i] / count[0];
    }
  }

  private void add(int start, float[] sum) {
    for (int i = 0; i < dimension; i++) {
      sum[i] += HalfFloat.toFloat(values[start + i]);
    }
  }

  /** Returns which subwords a word has. */
  public SubwordRule rule() {
    return rule;
  }

  /** Returns the numbers of a vector. */
  public int dimension() {
    return dimension;
  }

  /** Returns a read-only view of all numbers, 16 bits each, row by row. */
  public ShortBuffer values() {
    return ShortBuffer.wrap(values).asReadOnlyBuffer();
  }
}
