package io.github.sentimentj.architecture;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * Embedding → bidirectional LSTM → sentence vector → dense layer with ReLU → classifier (raw
 * logits).
 *
 * <p>LSTM: Hochreiter and Schmidhuber 1997, with PyTorch's gate order i, f, g, o and its two
 * biases; bidirectional: Graves and Schmidhuber 2005. The backward direction reads each text
 * reversed by its own length, so padding is never read and batch mates do not matter.
 *
 * @param hiddenSize features of each direction, 1 to 4096; default 128
 * @param layers stacked layers, 1 to 8; default 1
 * @param pooling how outputs become one vector; default {@link Pooling#MAX_MEAN}
 * @param denseSize outputs of the dense layer, 1 to 4096; default 128
 * @param embeddingDropout share of embedding features zeroed in training, one mask for a whole text
 *     (Gal and Ghahramani 2016), 0 to below 1; default 0.3
 * @param dropout share of the sentence vector's features (and, with several layers, of the outputs
 *     between layers) zeroed in training, 0 to below 1; default 0.5
 */
public record BiLstm(
    int hiddenSize,
    int layers,
    Pooling pooling,
    int denseSize,
    double embeddingDropout,
    double dropout)
    implements Architecture {

  /** Checks the ranges. */
  public BiLstm {
    requireRange("hiddenSize", hiddenSize, 1, 4096);
    requireRange("layers", layers, 1, 8);
    requireNonNull(pooling, "pooling");
    requireRange("denseSize", denseSize, 1, 4096);
    requireRate("embeddingDropout", embeddingDropout);
    requireRate("dropout", dropout);
  }

  /** Returns the defaults. */
  public static BiLstm ofDefaults() {
    return builder().build();
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "bilstm";
  }

  @Override
  public List<TensorShape> tensors(Dimensions dimensions) {
    List<TensorShape> shapes = new ArrayList<>();
    shapes.add(
        TensorShape.of(
            "embedding.weight", dimensions.vocabularySize(), dimensions.embeddingSize()));
    int outputSize = 2 * hiddenSize;
    for (int layer = 0; layer < layers; layer++) {
      int inputSize = layer == 0 ? dimensions.embeddingSize() : outputSize;
      for (String direction : List.of("_l" + layer, "_l" + layer + "_reverse")) {
        shapes.add(TensorShape.of("lstm.weight_ih" + direction, 4 * hiddenSize, inputSize));
        shapes.add(TensorShape.of("lstm.weight_hh" + direction, 4 * hiddenSize, hiddenSize));
        shapes.add(TensorShape.of("lstm.bias_ih" + direction, 4 * hiddenSize));
        shapes.add(TensorShape.of("lstm.bias_hh" + direction, 4 * hiddenSize));
      }
    }
    if (pooling == Pooling.ATTENTION) {
      shapes.add(TensorShape.of("attention.projection.weight", hiddenSize, outputSize));
      shapes.add(TensorShape.of("attention.projection.bias", hiddenSize));
      shapes.add(TensorShape.of("attention.score.weight", 1, hiddenSize));
    }
    shapes.add(TensorShape.of("dense.weight", denseSize, pooling.vectorSize(outputSize)));
    shapes.add(TensorShape.of("dense.bias", denseSize));
    shapes.add(TensorShape.of("classifier.weight", dimensions.labelCount(), denseSize));
    shapes.add(TensorShape.of("classifier.bias", dimensions.labelCount()));
    return List.copyOf(shapes);
  }

  private static void requireRange(String name, int value, int least, int most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s is %d; expected %d to %d".formatted(name, value, least, most));
    }
  }

  private static void requireRate(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException("%s is %s; expected 0 to below 1".formatted(name, value));
    }
  }

  /** Builds a {@link BiLstm}. Not thread-safe; build in one thread. */
  public static final class Builder {
    private int hiddenSize = 128;
    private int layers = 1;
    private Pooling pooling = Pooling.MAX_MEAN;
    private int denseSize = 128;
    private double embeddingDropout = 0.3;
    private double dropout = 0.5;

    private Builder() {}

    /** Sets the features of each direction. */
    public Builder hiddenSize(int hiddenSize) {
      this.hiddenSize = hiddenSize;
      return this;
    }

    /** Sets the number of stacked layers. */
    public Builder layers(int layers) {
      this.layers = layers;
      return this;
    }

    /** Sets how outputs become one sentence vector. */
    public Builder pooling(Pooling pooling) {
      this.pooling = pooling;
      return this;
    }

    /** Sets the outputs of the dense layer. */
    public Builder denseSize(int denseSize) {
      this.denseSize = denseSize;
      return this;
    }

    /** Sets the share of embedding features zeroed in training. */
    public Builder embeddingDropout(double embeddingDropout) {
      this.embeddingDropout = embeddingDropout;
      return this;
    }

    /** Sets the share of the sentence vector's features zeroed in training. */
    public Builder dropout(double dropout) {
      this.dropout = dropout;
      return this;
    }

    /**
     * Returns the architecture.
     *
     * @throws IllegalArgumentException if a value is out of its range
     */
    public BiLstm build() {
      return new BiLstm(hiddenSize, layers, pooling, denseSize, embeddingDropout, dropout);
    }
  }
}
