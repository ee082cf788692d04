package io.github.sentimentj.training;

import io.github.sentimentj.evaluation.Validation;

/** A figure of a validation that training can watch. */
public enum Metric {
  /** Mean cross-entropy; lower is better. */
  LOSS,
  /** Share of right predictions. */
  ACCURACY,
  /** Mean F1 over the labels. */
  MACRO_F1;

  /** Returns a number that grows as the validation gets better. */
  public double score(Validation validation) {
    return switch (this) {
      case LOSS -> -validation.loss();
      case ACCURACY -> validation.accuracy();
      case MACRO_F1 -> validation.macroF1();
    };
  }
}
