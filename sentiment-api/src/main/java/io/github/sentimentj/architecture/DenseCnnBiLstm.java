package io.github.sentimentj.architecture;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Embedding → densely connected convolutions → bidirectional LSTM → sentence vector → dense layer
 * with ReLU → classifier (raw logits), for any number of labels.
 *
 * <p>Dense connections: Huang, Liu, van der Maaten and Weinberger 2017, "Densely Connected
 * Convolutional Networks": each convolution, with ReLU, reads the embedding and the feature maps of
 * all convolutions before it, and the LSTM reads all of them. They run over time, a text being read
 * as if zeros stood around it at every layer. There is no batch normalisation, which would let
 * texts of a batch influence each other, and no pooling between convolutions, so every word keeps
 * its place. For LSTM and attention see {@link BiLstm} and {@link Pooling#ATTENTION}.
 *
 * @param growthRate feature maps of each convolution, 1 to 1024; default 64
 * @param convolutions densely connected convolutions, 1 to 16; default 3
 * @param window words that a convolution sees, an odd number from 1 to 31; default 3
 * @param hiddenSize features of each direction of the LSTM, 1 to 4096; default 128
 * @param pooling how the LSTM's outputs become one vector; default {@link Pooling#ATTENTION}
 * @param denseSize outputs of the dense layer, 1 to 4096; default 128
 * @param embeddingDropout share of embedding features zeroed in training, one mask for a whole text
 *     (Gal and Ghahramani 2016), 0 to below 1; default 0.3
 * @param convolutionDropout share of each convolution's maps zeroed in training, one mask for a
 *     whole text, 0 to below 1; default 0.1
 * @param dropout share of the sentence vector's features zeroed in training, 0 to below 1; default
 *     0.5
 */
public record DenseCnnBiLstm(
    int growthRate,
    int convolutions,
    int window,
    int hiddenSize,
    Pooling pooling,
    int denseSize,
    double embeddingDropout,
    double convolutionDropout,
    double dropout)
    implements Architecture {

  /** Checks the ranges. */
  public DenseCnnBiLstm {
    Ranges.require("growthRate", growthRate, 1, 1024);
    Ranges.require("convolutions", convolutions, 1, 16);
    Ranges.require("window", window, 1, 31);
    if (window % 2 == 0) {
      throw new IllegalArgumentException("window is " + window + "; expected an odd number");
    }
    Ranges.requireFeatures("hiddenSize", hiddenSize);
    requireNonNull(pooling, "pooling");
    Ranges.requireFeatures("denseSize", denseSize);
    Ranges.requireRate("embeddingDropout", embeddingDropout);
    Ranges.requireRate("convolutionDropout", convolutionDropout);
    Ranges.requireRate("dropout", dropout);
  }

  /** Returns the defaults. */
  public static DenseCnnBiLstm ofDefaults() {
    return builder().build();
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "densecnn-bilstm";
  }

  @Override
  public List<TensorShape> tensors(Dimensions dimensions) {
    TensorShapes shapes = new TensorShapes(dimensions);
    int features = dimensions.embeddingSize();
    for (int i = 0; i < convolutions; i++) {
      shapes.convolution("convolutions." + i, growthRate, features, window);
      features += growthRate;
    }
    int outputSize = 2 * hiddenSize;
    return shapes
        .bidirectionalLstm(features, hiddenSize, 1)
        .pooling(pooling, outputSize, hiddenSize)
        .head(pooling.vectorSize(outputSize), denseSize);
  }

  /** Builds a {@link DenseCnnBiLstm}. Not thread-safe; build in one thread. */
  public static final class Builder extends ArchitectureBuilder<Builder> {
    private int growthRate = 64;
    private int convolutions = 3;
    private int window = 3;
    private int hiddenSize = 128;
    private Pooling pooling = Pooling.ATTENTION;
    private double convolutionDropout = 0.1;

    private Builder() {
      super(128);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Sets the feature maps of each convolution. */
    public Builder growthRate(int growthRate) {
      this.growthRate = growthRate;
      return this;
    }

    /** Sets the number of convolutions. */
    public Builder convolutions(int convolutions) {
      this.convolutions = convolutions;
      return this;
    }

    /** Sets the words that a convolution sees, an odd number. */
    public Builder window(int window) {
      this.window = window;
      return this;
    }

    /** Sets the features of each direction of the LSTM. */
    public Builder hiddenSize(int hiddenSize) {
      this.hiddenSize = hiddenSize;
      return this;
    }

    /** Sets how the LSTM's outputs become one sentence vector. */
    public Builder pooling(Pooling pooling) {
      this.pooling = pooling;
      return this;
    }

    /** Sets the share of each convolution's maps zeroed in training. */
    public Builder convolutionDropout(double convolutionDropout) {
      this.convolutionDropout = convolutionDropout;
      return this;
    }

    @Override
    public DenseCnnBiLstm build() {
      return new DenseCnnBiLstm(
          growthRate,
          convolutions,
          window,
          hiddenSize,
          pooling,
          denseSize(),
          embeddingDropout(),
          convolutionDropout,
          dropout());
    }
  }
}
