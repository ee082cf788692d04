package io.github.sentimentj.architecture;

/**
 * What the builders of all architectures have in common: the part of a network that makes logits of
 * a sentence vector, and the dropout before and behind the part that makes the vector.
 *
 * <p>Not thread-safe; build in one thread.
 *
 * @param <B> the builder itself
 */
public abstract sealed class ArchitectureBuilder<B extends ArchitectureBuilder<B>>
    permits BiLstm.Builder, TextCnn.Builder, Tcn.Builder, DenseCnnBiLstm.Builder {
  private int denseSize;
  private double embeddingDropout = 0.3;
  private double dropout = 0.5;

  ArchitectureBuilder(int denseSize) {
    this.denseSize = denseSize;
  }

  abstract B self();

  /** Sets the outputs of the dense layer behind the sentence vector. */
  public final B denseSize(int denseSize) {
    this.denseSize = denseSize;
    return self();
  }

  /** Sets the share of embedding features zeroed in training; default 0.3. */
  public final B embeddingDropout(double embeddingDropout) {
    this.embeddingDropout = embeddingDropout;
    return self();
  }

  /** Sets the share of the sentence vector's features zeroed in training; default 0.5. */
  public final B dropout(double dropout) {
    this.dropout = dropout;
    return self();
  }

  int denseSize() {
    return denseSize;
  }

  double embeddingDropout() {
    return embeddingDropout;
  }

  double dropout() {
    return dropout;
  }

  /**
   * Returns the architecture.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public abstract Architecture build();
}
