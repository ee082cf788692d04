package io.github.sentimentj;

/** What a model makes of a text, before it has a form for users. */
final class Reading {
  private final double[] probabilities;
  private final boolean truncated;
  private final boolean evidence;

  Reading(double[] probabilities, boolean truncated, boolean evidence) {
    this.probabilities = probabilities;
    this.truncated = truncated;
    this.evidence = evidence;
  }

  /** Returns the probability of each label; not copied. */
  double[] probabilities() {
    return probabilities;
  }

  /** Returns whether some of the text was left out. */
  boolean truncated() {
    return truncated;
  }

  /** Returns whether there was a known token. */
  boolean evidence() {
    return evidence;
  }
}
