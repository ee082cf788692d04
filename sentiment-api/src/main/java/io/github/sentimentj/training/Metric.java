package io.github.sentimentj.training;

import io.github.sentimentj.evaluation.Evaluation;
import java.util.function.ToDoubleFunction;

/** A figure of a validation that training can watch. */
public enum Metric {
  /** Mean cross-entropy; lower is better. */
  LOSS(evaluation -> -evaluation.loss()),
  /** Share of right predictions. */
  ACCURACY(Evaluation::accuracy),
  /** Mean F1 over the labels. */
  MACRO_F1(Evaluation::macroF1);

  private final ToDoubleFunction<Evaluation> score;

  Metric(ToDoubleFunction<Evaluation> score) {
    this.score = score;
  }

  /** Returns a number that grows as the evaluation gets better. */
  public double score(Evaluation evaluation) {
    return score.applyAsDouble(evaluation);
  }
}
