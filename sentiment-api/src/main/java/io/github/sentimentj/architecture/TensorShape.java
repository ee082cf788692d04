package io.github.sentimentj.architecture;

import java.util.List;

/**
 * Name and extents of one weight tensor.
 *
 * @param name PyTorch's name, such as {@code lstm.weight_ih_l0}
 * @param extents size of each axis
 */
public record TensorShape(String name, List<Integer> extents) {

  /** Copies the list. */
  public TensorShape {
    extents = List.copyOf(extents);
  }

  static TensorShape of(String name, Integer... extents) {
    return new TensorShape(name, List.of(extents));
  }
}
