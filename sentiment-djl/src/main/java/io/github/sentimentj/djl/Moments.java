package io.github.sentimentj.djl;

/**
 * Values and what Adam remembers of their gradients: running means of the gradient and of its
 * square, element by element.
 */
final class Moments {
  private final float[] values;
  private final float[] first;
  private final float[] second;

  /** Starts without memory; the values become this object's own. */
  Moments(float[] values) {
    this.values = values;
    this.first = new float[values.length];
    this.second = new float[values.length];
  }

  float[] values() {
    return values;
  }

  float[] first() {
    return first;
  }

  float[] second() {
    return second;
  }
}
