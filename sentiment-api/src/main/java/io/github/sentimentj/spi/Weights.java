package io.github.sentimentj.spi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The learnt numbers of a network: tensors under PyTorch's names, such as {@code
 * lstm.weight_ih_l0}, in the order of the architecture.
 *
 * <p>Immutable and thread-safe.
 */
public final class Weights {
  private final Map<String, Tensor> tensors;

  private Weights(Map<String, Tensor> tensors) {
    this.tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
  }

  /** Makes weights of these tensors, in the map's order. */
  public static Weights of(Map<String, Tensor> tensors) {
    return new Weights(tensors);
  }

  /**
   * Returns the tensor of this name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Tensor get(String name) {
    Tensor tensor = tensors.get(name);
    if (tensor == null) {
      throw new IllegalArgumentException("no tensor '" + name + "' among " + tensors.keySet());
    }
    return tensor;
  }

  /** Returns the names in order. */
  public Set<String> names() {
    return tensors.keySet();
  }

  /** Returns the number of floats in all tensors. */
  public long parameterCount() {
    return tensors.values().stream().mapToLong(Tensor::size).sum();
  }
}
