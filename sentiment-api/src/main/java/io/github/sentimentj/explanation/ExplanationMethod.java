package io.github.sentimentj.explanation;

/** How it is found out what a token contributes. Scores are log-odds of the explained label. */
public enum ExplanationMethod {
  /**
   * The text's score less that of the text without the token (Li, Monroe and Jurafsky 2016,
   * "Understanding Neural Networks through Representation Erasure"). Works on every engine and asks
   * the model itself, not an approximation of it; costs one prediction for each token. A word that
   * is said twice counts little, since the other one remains. The contributions do not add up to
   * anything.
   */
  LEAVE_ONE_OUT("leave-one-out"),

  /**
   * The gradient by the token's vector, integrated along a straight line from a text of as many
   * unknown words (Sundararajan, Taly and Yan 2017, "Axiomatic Attribution for Deep Networks"). It
   * explains the network's own log-odds, before calibration. Needs an engine with gradients, such
   * as {@code pytorch}. The contributions add up to the text's score less that of the unknown
   * words, within 1 % of the difference (or 0.01); only where 600 points of the line do not suffice
   * for that the sum is further off. An unknown word contributes nothing.
   */
  INTEGRATED_GRADIENTS("integrated gradients");

  private final String words;

  ExplanationMethod(String words) {
    this.words = words;
  }

  /** Returns the method's name as people write it, such as {@code leave-one-out}. */
  @Override
  public String toString() {
    return words;
  }
}
