package io.github.sentimentj.architecture;

import static java.util.Objects.requireNonNull;

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
 * @param pooling how outputs become one vector; default {@link Pooling#ATTENTION}
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
    Ranges.requireFeatures("hiddenSize", hiddenSize);
    Ranges.require("layers", layers, 1, 8);
    requireNonNull(pooling, "pooling");
    Ranges.requireFeatures("denseSize", denseSize);
    Ranges.requireRate("embeddingDropout", embeddingDropout);
    Ranges.requireRate("dropout", dropout);
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
    int outputSize = 2 * hiddenSize;
    return new TensorShapes(dimensions)
        .bidirectionalLstm(dimensions.embeddingSize(), hiddenSize, layers)
        .pooling(pooling, outputSize, hiddenSize)
        .head(pooling.vectorSize(outputSize), denseSize);
  }

  /** Builds a {@link BiLstm}. Not thread-safe; build in one thread. */
  public static final class Builder extends ArchitectureBuilder<Builder> {
    private int hiddenSize = 128;
    private int layers = 1;
    private Pooling pooling = Pooling.ATTENTION;

    private Builder() {
      super(128);
    }

    @Override
    Builder self() {
      return this;
    }

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

    @Override
    public BiLstm build() {
      return new BiLstm(hiddenSize, layers, pooling, denseSize(), embeddingDropout(), dropout());
    }
  }
}
