package io.github.sentimentj.calibration;

/** How a trained network's probabilities are made to agree with how often it is right. */
public enum Calibration {
  /** Not at all. */
  NONE,
  /**
   * One temperature for all labels (Guo, Pleiss, Sun and Weinberger 2017, "On Calibration of Modern
   * Neural Networks"): the predicted label never changes. The default.
   */
  TEMPERATURE,
  /**
   * A factor and an offset for each label (the same paper's vector scaling), here of its log
   * probability. It can mend a network that prefers one label, and changes predicted labels; it
   * wants a thousand validation examples or more.
   */
  VECTOR
}
