package io.github.sentimentj.architecture;

/** How the outputs of all time steps become one sentence vector. Padding is never read. */
public enum Pooling {
  /**
   * Output at the last real time step. What reads forwards has read the whole text there; the
   * backward direction of a bidirectional network has read one token.
   */
  LAST_STEP(1),
  /**
   * The final state of each direction of a bidirectional network, both having read the whole text.
   */
  FINAL_STATES(1),
  /** Greatest value of each feature over time. */
  MAX(1),
  /** Mean of each feature over time. */
  MEAN(1),
  /** {@link #MAX} and {@link #MEAN} side by side. */
  MAX_MEAN(2),
  /**
   * Weighted mean with learnt weights: softmax over time of {@code v · tanh(W o_t + b)}; Bahdanau
   * et al. 2015 and Yang et al. 2016.
   */
  ATTENTION(1);

  private final int parts;

  Pooling(int parts) {
    this.parts = parts;
  }

  /** Returns the length of the sentence vector for time steps of {@code outputSize} features. */
  public int vectorSize(int outputSize) {
    return parts * outputSize;
  }
}
