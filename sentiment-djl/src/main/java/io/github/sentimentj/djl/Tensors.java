package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The weights of a network, but for the embedding, as tensors on shared native memory. */
final class Tensors {
  private final Map<String, NDArray> byName = new LinkedHashMap<>();
  private final boolean training;

  /** Starts without tensors; those for training are differentiable. */
  Tensors(boolean training) {
    this.training = training;
  }

  boolean training() {
    return training;
  }

  /** Adds a tensor that reads this memory; nothing is copied. */
  void add(NDManager manager, String name, ByteBuffer values, List<Integer> extents) {
    long[] shape = extents.stream().mapToLong(Integer::longValue).toArray();
    NDArray array = manager.create(values, new Shape(shape), DataType.FLOAT32);
    if (training) {
      array.setRequiresGradient(true);
    }
    byName.put(name, array);
  }

  /** Returns the same, with factors at the tensors whose names start so, drawn for this step. */
  Tensors dropped(String prefix, double rate, SplittableRandom random) {
    Tensors dropped = new Tensors(training);
    byName.forEach(
        (name, array) ->
            dropped.byName.put(
                name,
                name.startsWith(prefix) ? Dropout.drawnFrom(random).apply(array, rate) : array));
    return dropped;
  }

  /** Returns the same tensors, for a forward pass that is differentiated by its inputs alone. */
  Tensors recorded() {
    Tensors recorded = new Tensors(true);
    recorded.byName.putAll(byName);
    return recorded;
  }

  boolean contains(String name) {
    return byName.containsKey(name);
  }

  NDArray get(String name) {
    NDArray array = byName.get(name);
    if (array == null) {
      throw new IllegalArgumentException("no tensor '" + name + "' among " + byName.keySet());
    }
    return array;
  }

  /** Applies the affine layer of this name to the last axis. */
  NDArray linear(String name, NDArray input) {
    return input
        .getNDArrayInternal()
        .linear(input, get(name + ".weight"), get(name + ".bias"))
        .get(0);
  }
}
