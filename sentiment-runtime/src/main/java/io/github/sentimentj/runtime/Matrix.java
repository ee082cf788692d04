package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Tensor;

/**
 * A weight matrix, kept by input features: the weights of one feature for all outputs are one
 * array, so that the inner loop runs over outputs and the JIT compiler turns it into vector
 * instructions.
 *
 * <p>Immutable and thread-safe.
 */
final class Matrix {
  /* Four features at a time, so that each output is read and written once for all four. Measured on
   * one core with JDK 17: 42 GFLOP/s as written here, 29 without fused multiply-add, 9 where the four
   * arrays are parts of one (the compiler does not vectorise that), 9 with eight at a time. */
  private static final int UNROLL = 4;

  private final float[][] features;

  private Matrix(float[][] features) {
    this.features = features;
  }

  /** Takes a tensor {@code [outputs, inputs]}. */
  static Matrix of(Tensor tensor) {
    int outputs = tensor.shape().get(0);
    int inputs = tensor.shape().get(1);
    float[] values = tensor.toArray();
    float[][] features = new float[inputs][outputs];
    for (int output = 0; output < outputs; output++) {
      for (int input = 0; input < inputs; input++) {
        features[input][output] = values[output * inputs + input];
      }
    }
    return new Matrix(features);
  }

  int inputs() {
    return features.length;
  }

  /** Adds {@code W x} to the target. */
  void multiplyAdd(float[] x, float[] target) {
    int input = 0;
    for (; input + UNROLL <= features.length; input += UNROLL) {
      addFour(x, input, target);
    }
    for (; input < features.length; input++) {
      addOne(x[input], features[input], target);
    }
  }

  /**
   * Adds {@code W x} to the target for many pairs, with the bits that they would get one by one.
   * Each four features serve all pairs before the next four, so that they stay in the fastest
   * cache: measured 15 % off the time of a TCN, 5 % off that of a BiLSTM.
   */
  void multiplyAdd(float[][] xs, float[][] targets) {
    int input = 0;
    for (; input + UNROLL <= features.length; input += UNROLL) {
      for (int i = 0; i < xs.length; i++) {
        addFour(xs[i], input, targets[i]);
      }
    }
    for (; input < features.length; input++) {
      for (int i = 0; i < xs.length; i++) {
        addOne(xs[i][input], features[input], targets[i]);
      }
    }
  }

  private void addFour(float[] x, int input, float[] target) {
    if (FusedMultiplyAdd.FAST) {
      addFourFused(x, input, target);
    } else {
      addFourUnfused(x, input, target);
    }
  }

  private void addFourFused(float[] x, int input, float[] target) {
    float[] w0 = features[input];
    float[] w1 = features[input + 1];
    float[] w2 = features[input + 2];
    float[] w3 = features[input + 3];
    float a = x[input];
    float b = x[input + 1];
    float c = x[input + 2];
    float d = x[input + 3];
    for (int j = 0; j < target.length; j++) {
      target[j] =
          Math.fma(a, w0[j], Math.fma(b, w1[j], Math.fma(c, w2[j], Math.fma(d, w3[j], target[j]))));
    }
  }

  private void addFourUnfused(float[] x, int input, float[] target) {
    float[] w0 = features[input];
    float[] w1 = features[input + 1];
    float[] w2 = features[input + 2];
    float[] w3 = features[input + 3];
    float a = x[input];
    float b = x[input + 1];
    float c = x[input + 2];
    float d = x[input + 3];
    for (int j = 0; j < target.length; j++) {
      target[j] += a * w0[j] + b * w1[j] + c * w2[j] + d * w3[j];
    }
  }

  private static void addOne(float x, float[] weights, float[] target) {
    for (int j = 0; j < target.length; j++) {
      target[j] += x * weights[j];
    }
  }
}
