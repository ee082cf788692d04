package io.github.sentimentj.embeddings.skipgram;

/**
 * Arithmetic on rows of floats, three at a time. All rows of a call have the same length, a
 * multiple of {@value #STEP}.
 */
final class Rows {
  /** How many rows one call takes. */
  static final int GROUP = 3;

  /** What a row's length is a multiple of. */
  static final int STEP = 4;

  private Rows() {}

  /** Returns the least multiple of the step that holds so many floats. */
  static int length(int dimension) {
    return roundUp(dimension, STEP);
  }

  /** Returns the least multiple of the group that is not below the count. */
  static int grouped(int count) {
    return roundUp(count, GROUP);
  }

  private static int roundUp(int value, int multiple) {
    return (value + multiple - 1) / multiple * multiple;
  }

  /*
   * The compiler makes vector instructions of the loop of add, but not of a sum, whose order is
   * part of its result. So products has as many sums that do not wait for each other as the
   * processor can keep going.
   */

  /** Stores the inner products of x with three rows, from the index on. */
  static void products(float[] x, float[][] rows, int first, float[] target, int index) {
    float[] a = rows[first];
    float[] b = rows[first + 1];
    float[] c = rows[first + 2];
    float a0 = 0;
    float a1 = 0;
    float a2 = 0;
    float a3 = 0;
    float b0 = 0;
    float b1 = 0;
    float b2 = 0;
    float b3 = 0;
    float c0 = 0;
    float c1 = 0;
    float c2 = 0;
    float c3 = 0;
    for (int j = 0; j < x.length - 3; j += STEP) {
      float x0 = x[j];
      float x1 = x[j + 1];
      float x2 = x[j + 2];
      float x3 = x[j + 3];
      a0 += x0 * a[j];
      a1 += x1 * a[j + 1];
      a2 += x2 * a[j + 2];
      a3 += x3 * a[j + 3];
      b0 += x0 * b[j];
      b1 += x1 * b[j + 1];
      b2 += x2 * b[j + 2];
      b3 += x3 * b[j + 3];
      c0 += x0 * c[j];
      c1 += x1 * c[j + 1];
      c2 += x2 * c[j + 2];
      c3 += x3 * c[j + 3];
    }
    target[index] = (a0 + a1) + (a2 + a3);
    target[index + 1] = (b0 + b1) + (b2 + b3);
    target[index + 2] = (c0 + c1) + (c2 + c3);
  }

  /** Adds three rows to the target, each times the factor that stands in its place. */
  static void add(float[] target, float[][] rows, int first, float[] factors, int index) {
    float[] a = rows[first];
    float[] b = rows[first + 1];
    float[] c = rows[first + 2];
    float f = factors[index];
    float g = factors[index + 1];
    float h = factors[index + 2];
    for (int j = 0; j < target.length; j++) {
      target[j] = target[j] + f * a[j] + g * b[j] + h * c[j];
    }
  }

  /** Adds a row to the target. */
  static void add(float[] target, float[] row) {
    for (int j = 0; j < target.length; j++) {
      target[j] += row[j];
    }
  }
}
