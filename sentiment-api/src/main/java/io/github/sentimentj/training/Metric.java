package io.github.sentimentj.training;

import io.github.sentimentj.evaluation.Evaluation;

/** A figure of a validation that training can watch. */
public enum Metric {
  /** Mean cross-entropy; lower is better. */
  LOSS,
  /** Share of right predictions. */
  ACCURACY,
  /** Mean F1 over the labels. */
  MACRO_F1;

  /** Returns a number that grows as the evaluation gets better. */
  public double score(Evaluation evaluation) {
    return switch (this) {
      case LOSS -> -evaluation.loss();
      case ACCURACY -> evaluation.accuracy();
      case MACRO_F1 -> evaluation.macroF1();
    };
  }
}
