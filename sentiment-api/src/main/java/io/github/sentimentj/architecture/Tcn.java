package io.github.sentimentj.architecture;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Embedding → temporal convolutional network → sentence vector → dense layer with ReLU → classifier
 * (raw logits).
 *
 * <p>Bai, Kolter and Koltun 2018, "An Empirical Evaluation of Generic Convolutional and Recurrent
 * Networks for Sequence Modeling". Level {@code i} is a residual block of two causal convolutions
 * with dilation {@code 2^i}, each followed by ReLU and spatial dropout; the block's input, through
 * a convolution of width 1 where its size differs, is added and ReLU applied once more. The paper's
 * weight normalisation is left out: it changes the way to the weights, not what they can compute.
 * The last time step is the paper's sentence vector; attention over all steps learns far more
 * easily, and lets few levels do.
 *
 * @param channels features of every block, 1 to 4096; default 128
 * @param levels residual blocks, 1 to 10; default 3, by which an output sees 29 words
 * @param kernelSize words that a convolution sees, 2 to 16; default 3
 * @param pooling how outputs become one vector, any but {@link Pooling#FINAL_STATES}; default
 *     {@link Pooling#ATTENTION}
 * @param denseSize outputs of the dense layer, 1 to 4096; default 128
 * @param embeddingDropout share of embedding features zeroed in training, one mask for a whole text
 *     (Gal and Ghahramani 2016), 0 to below 1; default 0.3
 * @param convolutionDropout share of channels zeroed in training after each convolution, one mask
 *     for a whole text, 0 to below 1; default 0
 * @param dropout share of the sentence vector's features zeroed in training, 0 to below 1; default
 *     0.5
 */
public record Tcn(
    int channels,
    int levels,
    int kernelSize,
    Pooling pooling,
    int denseSize,
    double embeddingDropout,
    double convolutionDropout,
    double dropout)
    implements Architecture {

  /** Checks the ranges. */
  public Tcn {
    Ranges.requireFeatures("channels", channels);
    Ranges.require("levels", levels, 1, 10);
    Ranges.require("kernelSize", kernelSize, 2, 16);
    if (requireNonNull(pooling, "pooling") == Pooling.FINAL_STATES) {
      throw new IllegalArgumentException(
          "pooling is FINAL_STATES, which needs two directions; a TCN reads forwards only, so take"
              + " LAST_STEP");
    }
    Ranges.requireFeatures("denseSize", denseSize);
    Ranges.requireRate("embeddingDropout", embeddingDropout);
    Ranges.requireRate("convolutionDropout", convolutionDropout);
    Ranges.requireRate("dropout", dropout);
  }

  /** Returns the defaults. */
  public static Tcn ofDefaults() {
    return builder().build();
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "tcn";
  }

  /** Returns the words between those that a convolution of this level sees, counted from 0. */
  public int dilation(int level) {
    return 1 << level;
  }

  /** Returns how many words, up to its own, an output of the last block depends on. */
  public int receptiveField() {
    return 1 + 2 * (kernelSize - 1) * ((1 << levels) - 1);
  }

  @Override
  public List<TensorShape> tensors(Dimensions dimensions) {
    TensorShapes shapes = new TensorShapes(dimensions);
    for (int level = 0; level < levels; level++) {
      String block = "blocks." + level;
      int inputs = level == 0 ? dimensions.embeddingSize() : channels;
      shapes.convolution(block + ".convolutions.0", channels, inputs, kernelSize);
      shapes.convolution(block + ".convolutions.1", channels, channels, kernelSize);
      if (inputs != channels) {
        shapes.convolution(block + ".residual", channels, inputs, 1);
      }
    }
    return shapes
        .pooling(pooling, channels, channels)
        .head(pooling.vectorSize(channels), denseSize);
  }

  /** Builds a {@link Tcn}. Not thread-safe; build in one thread. */
  public static final class Builder extends ArchitectureBuilder<Builder> {
    private int channels = 128;
    private int levels = 3;
    private int kernelSize = 3;
    private Pooling pooling = Pooling.ATTENTION;
    private double convolutionDropout = 0;

    private Builder() {
      super(128);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Sets the features of every block. */
    public Builder channels(int channels) {
      this.channels = channels;
      return this;
    }

    /** Sets the number of residual blocks. */
    public Builder levels(int levels) {
      this.levels = levels;
      return this;
    }

    /** Sets the words that a convolution sees. */
    public Builder kernelSize(int kernelSize) {
      this.kernelSize = kernelSize;
      return this;
    }

    /** Sets how outputs become one sentence vector. */
    public Builder pooling(Pooling pooling) {
      this.pooling = pooling;
      return this;
    }

    /** Sets the share of channels zeroed in training after each convolution. */
    public Builder convolutionDropout(double convolutionDropout) {
      this.convolutionDropout = convolutionDropout;
      return this;
    }

    @Override
    public Tcn build() {
      return new Tcn(
          channels,
          levels,
          kernelSize,
          pooling,
          denseSize(),
          embeddingDropout(),
          convolutionDropout,
          dropout());
    }
  }
}
