package io.github.sentimentj;

/** What a model does with texts that have more tokens than it reads. */
public enum LongTexts {
  /** Leaves tokens out, as in training; {@link Prediction#truncated()} tells. */
  TRUNCATE,
  /**
   * Reads all of the text in windows of the model's length, as few as cover it, evenly spread, and
   * takes the mean of their probabilities. Windows without a known token do not count. Costs time
   * in proportion to the length.
   */
  AVERAGE_WINDOWS
}
