package io.github.sentimentj.training;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.calibration.Decision;

/**
 * What calibration made of the validation figures. It was fitted on these very data, so test data
 * will show a little less.
 *
 * @param decision what was found
 * @param before figures of the network's own probabilities
 * @param after figures of the calibrated ones
 */
public record CalibrationReport(Decision decision, Quality before, Quality after) {

  /**
   * Figures of probabilities.
   *
   * @param loss mean negative log likelihood
   * @param ece expected calibration error, 0 to 1
   * @param coverage share of the examples that are answered, 0 to 1
   * @param accuracy share of right answers among them; NaN if there are none
   */
  public record Quality(double loss, double ece, double coverage, double accuracy) {
    private static final double ROUNDING = 1e-9;

    /** Checks the ranges. */
    public Quality {
      if (!Double.isFinite(loss)) {
        throw new IllegalArgumentException("loss is " + loss + "; expected a finite number");
      }
      requireShare("ece", ece);
      requireShare("coverage", coverage);
      if (!Double.isNaN(accuracy)) {
        requireShare("accuracy", accuracy);
      }
    }

    private static void requireShare(String name, double value) {
      if (!(value >= 0 && value <= 1 + ROUNDING)) {
        throw new IllegalArgumentException(name + " is " + value + "; expected 0 to 1");
      }
    }
  }

  /** Checks that nothing is missing. */
  public CalibrationReport {
    requireNonNull(decision, "decision");
    requireNonNull(before, "before");
    requireNonNull(after, "after");
  }
}
