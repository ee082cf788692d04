package io.github.sentimentj.runtime;

import static io.github.sentimentj.runtime.FusedMultiplyAdd.multiplyAdd;

import io.github.sentimentj.spi.Tensor;
import java.util.Arrays;

/**
 * A weight matrix, kept by input features: the weights of one feature for all outputs are one
 * array.
 *
 * <p>An output is its start value plus one product after another, in the order of the features. So
 * it has the same bits whether a vector is multiplied alone or together with others.
 *
 * <p>Immutable and thread-safe.
 */
final class Matrix {
  /** Vectors that share one pass over the weights; their targets stay in the fastest cache. */
  static final int MOST_TOGETHER = 12;

  /* What the compiler of JDK 17 turns into vector instructions is a matter of trial: loops in which
   * every array is read at the loop's own index, and with few products. Measured on one core for a
   * matrix of 512 x 128, in GFLOP/s with JDK 17 (25): one vector with 4 features at a time 48 (44),
   * for which the weights come from the second cache; with 8 as written here 10 (51). Of 12 vectors
   * one with 4 features at a time 75 (75), 4 with 2 70 (75), 3 with 3 90 (87), 2 with 4 16 (80),
   * 4 with 3 8 (81). Where the arrays are parts of one array it is 9. */
  private static final int ALONE = 4;
  private static final int TRIPLE = 3;

  private final float[][] features;
  private final int outputs;
  // Where the features begin in the vectors that are multiplied.
  private final int start;

  private Matrix(float[][] features, int outputs, int start) {
    this.features = features;
    this.outputs = outputs;
    this.start = start;
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
    return new Matrix(features, outputs, 0);
  }

  /** Returns the weights of the features from one to below another, of the same vectors. */
  Matrix part(int from, int to) {
    return new Matrix(Arrays.copyOfRange(features, from, to), outputs, start + from);
  }

  int inputs() {
    return features.length;
  }

  int outputs() {
    return outputs;
  }

  /** Adds {@code W x} to the target. */
  void addProduct(float[] x, float[] target) {
    int input = 0;
    for (; input + ALONE <= features.length; input += ALONE) {
      addFour(input, x, target);
    }
    for (; input < features.length; input++) {
      addOne(input, x, target);
    }
  }

  /** Adds {@code W x} to the target for the first pairs. */
  void addProducts(float[][] xs, float[][] targets, int count) {
    for (int first = 0; first < count; first += MOST_TOGETHER) {
      int end = Math.min(count, first + MOST_TOGETHER);
      int endOfTriples = end - (end - first) % TRIPLE;
      addTriples(xs, targets, first, endOfTriples);
      for (int i = endOfTriples; i < end; i++) {
        addProduct(xs[i], targets[i]);
      }
    }
  }

  private void addTriples(float[][] xs, float[][] targets, int first, int end) {
    int input = 0;
    for (; input + TRIPLE <= features.length; input += TRIPLE) {
      for (int i = first; i < end; i += TRIPLE) {
        addThreeToThree(input, xs, targets, i);
      }
    }
    for (; input < features.length; input++) {
      for (int i = first; i < end; i++) {
        addOne(input, xs[i], targets[i]);
      }
    }
  }

  private void addOne(int input, float[] x, float[] target) {
    float[] w = features[input];
    int at = start + input;
    float a = x[at];
    for (int j = 0; j < outputs; j++) {
      target[j] = multiplyAdd(a, w[j], target[j]);
    }
  }

  private void addFour(int input, float[] x, float[] target) {
    float[] w0 = features[input];
    float[] w1 = features[input + 1];
    float[] w2 = features[input + 2];
    float[] w3 = features[input + 3];
    int at = start + input;
    float a = x[at];
    float b = x[at + 1];
    float c = x[at + 2];
    float d = x[at + 3];
    for (int j = 0; j < outputs; j++) {
      float sum = multiplyAdd(b, w1[j], multiplyAdd(a, w0[j], target[j]));
      target[j] = multiplyAdd(d, w3[j], multiplyAdd(c, w2[j], sum));
    }
  }

  /** Three features of three vectors, from index {@code first}: nine products for nine reads. */
  private void addThreeToThree(int input, float[][] xs, float[][] targets, int first) {
    float[] w0 = features[input];
    float[] w1 = features[input + 1];
    float[] w2 = features[input + 2];
    float[] x = xs[first];
    float[] y = xs[first + 1];
    float[] z = xs[first + 2];
    float[] p = targets[first];
    float[] q = targets[first + 1];
    float[] r = targets[first + 2];
    int at = start + input;
    float x0 = x[at];
    float x1 = x[at + 1];
    float x2 = x[at + 2];
    float y0 = y[at];
    float y1 = y[at + 1];
    float y2 = y[at + 2];
    float z0 = z[at];
    float z1 = z[at + 1];
    float z2 = z[at + 2];
    for (int j = 0; j < outputs; j++) {
      float a = w0[j];
      float b = w1[j];
      float c = w2[j];
      p[j] = multiplyAdd(x2, c, multiplyAdd(x1, b, multiplyAdd(x0, a, p[j])));
      q[j] = multiplyAdd(y2, c, multiplyAdd(y1, b, multiplyAdd(y0, a, q[j])));
      r[j] = multiplyAdd(z2, c, multiplyAdd(z1, b, multiplyAdd(z0, a, r[j])));
    }
  }
}
