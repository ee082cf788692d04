package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;

/**
 * Convolutions over time, {@code [text, inputs, time]} to {@code [text, maps, time]}, in which what
 * lies outside the tensor is zero. They take PyTorch's own layout: a matrix product for each place
 * in the window on the time-major layout was slower by half.
 */
final class Convolution {
  private static final Shape ONE = new Shape(1);

  private Convolution() {}

  /** Takes {@code [time, text, feature]} to the layout of convolutions. */
  static NDArray textMajor(NDArray features) {
    return features.transpose(1, 2, 0);
  }

  /** Takes the layout of convolutions to {@code [time, text, feature]}. */
  static NDArray timeMajor(NDArray maps) {
    return maps.transpose(2, 0, 1);
  }

  /** An output for each time step, which sees that one and those before it. */
  static NDArray causal(NDArray input, Tensors weights, String name, int dilation) {
    long reach = (window(weights, name) - 1) * dilation;
    // Padding would also go behind the texts, so it is put in front by hand.
    NDArray padded = input;
    if (reach > 0) {
      Shape shape = input.getShape();
      Shape front = new Shape(shape.get(0), shape.get(1), reach);
      padded = input.getManager().zeros(front).concat(input, 2);
    }
    return convolve(padded, weights, name, new Extent(0, dilation));
  }

  /** An output for each time step, in the middle of its window, which is odd. */
  static NDArray same(NDArray input, Tensors weights, String name) {
    return convolve(input, weights, name, new Extent((window(weights, name) - 1) / 2, 1));
  }

  /** An output for each place where the window touches the tensor: {@code window - 1} more. */
  static NDArray wide(NDArray input, Tensors weights, String name) {
    return convolve(input, weights, name, new Extent(window(weights, name) - 1, 1));
  }

  private static long window(Tensors weights, String name) {
    return weights.get(name + ".weight").getShape().get(2);
  }

  /** Zeros on both sides, and how far apart the places of a window lie. */
  private record Extent(long padding, long dilation) {}

  private static NDArray convolve(NDArray input, Tensors weights, String name, Extent extent) {
    return input
        .getNDArrayInternal()
        .convolution(
            input,
            weights.get(name + ".weight"),
            weights.get(name + ".bias"),
            ONE,
            new Shape(extent.padding()),
            new Shape(extent.dilation()),
            1)
        .get(0);
  }
}
