package io.github.sentimentj.djl;

import io.github.sentimentj.architecture.TensorShape;
import java.util.SplittableRandom;

/**
 * First values of dense weights: uniform after Glorot and Bengio 2010, recurrent matrices
 * orthogonal (Saxe et al. 2014), biases zero but for the LSTM's forget gate, which starts open
 * (Jozefowicz et al. 2015).
 */
final class InitialWeights {
  private static final int GATES = 4;
  private static final int FORGET_GATE = 1;

  private final SplittableRandom random;

  InitialWeights(SplittableRandom random) {
    this.random = random;
  }

  float[] of(TensorShape shape) {
    int rows = shape.extents().get(0);
    if (shape.name().startsWith("lstm.")) {
      return lstm(shape, rows);
    }
    return switch (shape.extents().size()) {
      case 1 -> new float[rows];
      case 2 -> glorot(rows, shape.extents().get(1), 1);
      default -> convolution(rows, shape.extents().get(1), shape.extents().get(2));
    };
  }

  private float[] lstm(TensorShape shape, int rows) {
    int hidden = rows / GATES;
    if (shape.name().startsWith("lstm.weight_ih")) {
      return glorot(rows, shape.extents().get(1), GATES);
    }
    if (shape.name().startsWith("lstm.weight_hh")) {
      float[] all = new float[rows * hidden];
      for (int gate = 0; gate < GATES; gate++) {
        System.arraycopy(orthogonal(hidden), 0, all, gate * hidden * hidden, hidden * hidden);
      }
      return all;
    }
    float[] bias = new float[rows];
    if (shape.name().startsWith("lstm.bias_ih")) {
      java.util.Arrays.fill(bias, FORGET_GATE * hidden, (FORGET_GATE + 1) * hidden, 1);
    }
    return bias;
  }

  /** Uniform values for matrices stacked one upon another, scaled as for each of them alone. */
  private float[] glorot(int rows, int columns, int stacked) {
    return uniform(rows * columns, rows / stacked + columns);
  }

  /** Every output reads all inputs at each place in the window, and the other way round. */
  private float[] convolution(int maps, int inputs, int window) {
    return uniform(maps * inputs * window, (maps + inputs) * window);
  }

  private float[] uniform(int size, int fanInAndOut) {
    double limit = Math.sqrt(6.0 / fanInAndOut);
    float[] values = new float[size];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
    }
    return values;
  }

  /** Random rows made orthonormal one after another (Gram–Schmidt). */
  private float[] orthogonal(int size) {
    double[][] rows = new double[size][size];
    for (int i = 0; i < size; i++) {
      double norm;
      do {
        for (int k = 0; k < size; k++) {
          rows[i][k] = random.nextGaussian();
        }
        for (int j = 0; j < i; j++) {
          subtractProjection(rows[i], rows[j]);
        }
        norm = Math.sqrt(dot(rows[i], rows[i]));
      } while (norm < 1e-6);
      for (int k = 0; k < size; k++) {
        rows[i][k] /= norm;
      }
    }
    float[] flat = new float[size * size];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = (float) rows[i / size][i % size];
    }
    return flat;
  }

  private static void subtractProjection(double[] row, double[] unit) {
    double projection = dot(row, unit);
    for (int k = 0; k < row.length; k++) {
      row[k] -= projection * unit[k];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
