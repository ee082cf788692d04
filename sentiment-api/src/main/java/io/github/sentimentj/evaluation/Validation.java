package io.github.sentimentj.evaluation;

import static java.util.Objects.requireNonNull;

/**
 * What a training keeps of the evaluation after an epoch: no single predictions.
 *
 * <p>Immutable and thread-safe.
 *
 * @param loss mean negative log likelihood (natural logarithm) of the true labels
 * @param confusion how often which label was predicted for which
 */
public record Validation(double loss, ConfusionMatrix confusion) {

  /** Checks that nothing is null. */
  public Validation {
    requireNonNull(confusion, "confusion");
  }

  /** Returns the number of examples. */
  public int examples() {
    return confusion.examples();
  }

  /** Returns the share of right predictions. */
  public double accuracy() {
    return confusion.accuracy();
  }

  /** Returns the unweighted mean F1 of the labels that occur in data or predictions. */
  public double macroF1() {
    return confusion.macro().f1();
  }

  /** Returns a readable report of several lines. */
  @Override
  public String toString() {
    return EvaluationReport.of(this).toString();
  }

  /** Returns one JSON object with {@code examples}, {@code accuracy}, {@code loss} and others. */
  public String toJson() {
    return EvaluationJson.of(this).toString();
  }
}
