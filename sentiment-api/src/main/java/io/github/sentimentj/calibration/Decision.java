package io.github.sentimentj.calibration;

import static java.util.Objects.requireNonNull;

/**
 * What a model makes of its network's probabilities.
 *
 * @param calibrator what changes them
 * @param threshold least confidence of an answer, 0 to 1; 0 where every text is answered
 */
public record Decision(Calibrator calibrator, double threshold) {

  /** Checks the range. */
  public Decision {
    requireNonNull(calibrator, "calibrator");
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold is " + threshold + "; expected 0 to 1");
    }
  }

  /** Returns the decision that changes nothing and always answers. */
  public static Decision plain(int labelCount) {
    return new Decision(Calibrator.identity(labelCount), 0);
  }
}
