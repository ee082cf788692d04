package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A convolution over time, {@code y_t = b + Σ_k W_k x_(t + k * dilation - before)}, in which what
 * lies outside the text is zero. Immutable and thread-safe.
 */
final class Convolution {
  /** A matrix {@code [maps, inputs]} for each place in the window. */
  private final List<Matrix> taps = new ArrayList<>();

  private final float[] bias;
  private final int dilation;

  /** Zero vectors read before and after the text. */
  private final int before;

  private final int after;

  private Convolution(Weights weights, String name, int dilation, Padding padding) {
    Tensor weight = weights.get(name + ".weight");
    int window = weight.shape().get(2);
    for (int tap = 0; tap < window; tap++) {
      taps.add(Matrix.of(tap(weight, tap)));
    }
    this.bias = weights.get(name + ".bias").toArray();
    this.dilation = dilation;
    int reach = (window - 1) * dilation;
    this.before = padding == Padding.SAME ? reach / 2 : reach;
    this.after = padding == Padding.SAME ? reach - before : padding == Padding.WIDE ? reach : 0;
  }

  /** Where a window may lie. */
  private enum Padding {
    CAUSAL,
    SAME,
    WIDE
  }

  /** An output for each word, which sees that word and those before it. */
  static Convolution causal(Weights weights, String name, int dilation) {
    return new Convolution(weights, name, dilation, Padding.CAUSAL);
  }

  /** An output for each word, in the middle of its window. */
  static Convolution same(Weights weights, String name) {
    return new Convolution(weights, name, 1, Padding.SAME);
  }

  /** An output for each place at which the window touches the text. */
  static Convolution wide(Weights weights, String name) {
    return new Convolution(weights, name, 1, Padding.WIDE);
  }

  private static Tensor tap(Tensor weight, int tap) {
    int maps = weight.shape().get(0);
    int inputs = weight.shape().get(1);
    int window = weight.shape().get(2);
    float[] values = new float[maps * inputs];
    for (int i = 0; i < values.length; i++) {
      values[i] = weight.values().get(i * window + tap);
    }
    return Tensor.of(values, maps, inputs);
  }

  /**
   * Convolves a text.
   *
   * @param inputs {@code [time][inputs]}
   * @return {@code [time][maps]}; of a wide convolution {@code window - 1} more time steps
   */
  float[][] run(float[][] inputs) {
    int reach = (taps.size() - 1) * dilation;
    float[][] outputs = new float[inputs.length + before + after - reach][];
    for (int t = 0; t < outputs.length; t++) {
      outputs[t] = bias.clone();
    }
    for (int tap = 0; tap < taps.size(); tap++) {
      // Output t reads input t + shift, where there is one.
      int shift = tap * dilation - before;
      int first = Math.max(0, -shift);
      int end = Math.min(outputs.length, inputs.length - shift);
      if (first < end) {
        taps.get(tap)
            .addProducts(
                Arrays.copyOfRange(inputs, first + shift, end + shift),
                Arrays.copyOfRange(outputs, first, end),
                end - first);
      }
    }
    return outputs;
  }

  /** Convolves a text and applies ReLU. */
  float[][] runWithRelu(float[][] inputs) {
    float[][] outputs = run(inputs);
    for (float[] output : outputs) {
      Activations.relu(output);
    }
    return outputs;
  }
}
