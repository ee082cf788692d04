package io.github.sentimentj.training;

import static java.util.Objects.requireNonNull;

/**
 * When training ends before its last epoch, and which epoch's weights are kept: those with the best
 * metric on the validation data.
 *
 * @param metric the watched figure
 * @param patience epochs without improvement after which training ends, at least 1
 */
public record EarlyStopping(Metric metric, int patience) {

  /** Checks the values. */
  public EarlyStopping {
    requireNonNull(metric, "metric");
    if (patience < 1) {
      throw new IllegalArgumentException("patience is " + patience + "; expected at least 1");
    }
  }

  /** Watches this metric with a patience of 2 epochs. */
  public static EarlyStopping on(Metric metric) {
    return new EarlyStopping(metric, 2);
  }

  /** Returns the same with another patience. */
  public EarlyStopping patience(int epochs) {
    return new EarlyStopping(metric, epochs);
  }
}
