package io.github.sentimentj.djl;

/**
 * Values and what Adam remembers of their gradients: running means of the gradient and of its
 * square, element by element.
 */
record Moments(float[] values, float[] first, float[] second) {

  static Moments of(float[] values) {
    return new Moments(values, new float[values.length], new float[values.length]);
  }
}
