package io.github.sentimentj.architecture;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the weight tensors of a network, part by part, in the order in which data flow.
 *
 * <p>Not thread-safe; used while an architecture lists its tensors.
 */
final class TensorShapes {
  private static final int GATES = 4;

  private final Dimensions dimensions;
  private final List<TensorShape> shapes = new ArrayList<>();

  /** Begins with the embedding. */
  TensorShapes(Dimensions dimensions) {
    this.dimensions = dimensions;
    add("embedding.weight", dimensions.vocabularySize(), dimensions.embeddingSize());
  }

  /** A convolution over time: {@code [maps, inputs, window]} and its bias. */
  TensorShapes convolution(String name, int maps, int inputs, int window) {
    return add(name + ".weight", maps, inputs, window).add(name + ".bias", maps);
  }

  /** Stacked bidirectional LSTM layers; outputs have {@code 2 * hiddenSize} features. */
  TensorShapes bidirectionalLstm(int inputSize, int hiddenSize, int layers) {
    for (int layer = 0; layer < layers; layer++) {
      int inputs = layer == 0 ? inputSize : 2 * hiddenSize;
      for (String direction : List.of("_l" + layer, "_l" + layer + "_reverse")) {
        add("lstm.weight_ih" + direction, GATES * hiddenSize, inputs);
        add("lstm.weight_hh" + direction, GATES * hiddenSize, hiddenSize);
        add("lstm.bias_ih" + direction, GATES * hiddenSize);
        add("lstm.bias_hh" + direction, GATES * hiddenSize);
      }
    }
    return this;
  }

  /** What the pooling learns: nothing, or additive attention over features by this many units. */
  TensorShapes pooling(Pooling pooling, int features, int units) {
    return pooling == Pooling.ATTENTION
        ? linear("attention.projection", units, features).add("attention.score.weight", 1, units)
        : this;
  }

  /**
   * The layers from sentence vector to logits.
   *
   * @param denseSize outputs of the dense layer, or 0 where there is none
   */
  List<TensorShape> head(int vectorSize, int denseSize) {
    if (denseSize > 0) {
      linear("dense", denseSize, vectorSize);
    }
    linear("classifier", dimensions.labelCount(), denseSize > 0 ? denseSize : vectorSize);
    return List.copyOf(shapes);
  }

  private TensorShapes linear(String name, int outputs, int inputs) {
    return add(name + ".weight", outputs, inputs).add(name + ".bias", outputs);
  }

  private TensorShapes add(String name, Integer... extents) {
    shapes.add(TensorShape.of(name, extents));
    return this;
  }
}
