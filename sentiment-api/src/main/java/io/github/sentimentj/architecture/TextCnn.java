package io.github.sentimentj.architecture;

import java.util.List;

/**
 * Embedding → convolutions of several windows side by side → ReLU → greatest value of each feature
 * map over time → classifier (raw logits).
 *
 * <p>Kim 2014, "Convolutional Neural Networks for Sentence Classification", whose model has no
 * dense layer before the classifier; {@code denseSize} puts one there. As in Kim's own program a
 * text is read as if {@code window - 1} zero vectors stood before it and after it, so that every
 * word meets every weight of a window and texts shorter than a window need no exception. Places
 * where a window touches no word do not count.
 *
 * @param windows widths of the convolutions in words, 1 to 16 of them, each 1 to 32; default 1 to 5
 *     (the paper: 3, 4 and 5)
 * @param maps feature maps of each width, 1 to 4096; default 100
 * @param denseSize outputs of a dense layer with ReLU before the classifier, 1 to 4096, or 0 for
 *     none; default 0
 * @param embeddingDropout share of embedding features zeroed in training, one mask for a whole text
 *     (Gal and Ghahramani 2016), 0 to below 1; default 0.3
 * @param dropout share of the sentence vector's features zeroed in training, 0 to below 1; default
 *     0.5
 */
public record TextCnn(
    List<Integer> windows, int maps, int denseSize, double embeddingDropout, double dropout)
    implements Architecture {

  /** Copies the list and checks the ranges. */
  public TextCnn {
    windows = List.copyOf(windows);
    Ranges.require("number of windows", windows.size(), 1, 16);
    windows.forEach(window -> Ranges.require("window", window, 1, 32));
    Ranges.requireFeatures("maps", maps);
    Ranges.require("denseSize", denseSize, 0, Ranges.MOST_FEATURES);
    Ranges.requireRate("embeddingDropout", embeddingDropout);
    Ranges.requireRate("dropout", dropout);
  }

  /** Returns the defaults. */
  public static TextCnn ofDefaults() {
    return builder().build();
  }

  /** Returns a builder that starts from the defaults. */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public String name() {
    return "textcnn";
  }

  @Override
  public List<TensorShape> tensors(Dimensions dimensions) {
    TensorShapes shapes = new TensorShapes(dimensions);
    for (int i = 0; i < windows.size(); i++) {
      shapes.convolution("convolutions." + i, maps, dimensions.embeddingSize(), windows.get(i));
    }
    return shapes.head(windows.size() * maps, denseSize);
  }

  /** Builds a {@link TextCnn}. Not thread-safe; build in one thread. */
  public static final class Builder extends ArchitectureBuilder<Builder> {
    private List<Integer> windows = List.of(1, 2, 3, 4, 5);
    private int maps = 100;

    private Builder() {
      super(0);
    }

    @Override
    Builder self() {
      return this;
    }

    /** Sets the widths of the convolutions in words. */
    public Builder windows(Integer... windows) {
      this.windows = List.of(windows);
      return this;
    }

    /** Sets the feature maps of each width. */
    public Builder maps(int maps) {
      this.maps = maps;
      return this;
    }

    @Override
    public TextCnn build() {
      return new TextCnn(windows, maps, denseSize(), embeddingDropout(), dropout());
    }
  }
}
