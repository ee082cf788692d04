package io.github.sentimentj.calibration;

import static java.util.Objects.requireNonNull;

/**
 * How a network's logits become an answer.
 *
 * @param calibration how probabilities are made to agree with how often the model is right
 * @param abstention when it rather says nothing
 */
public record DecisionSettings(Calibration calibration, Abstention abstention) {

  /** Checks that nothing is missing. */
  public DecisionSettings {
    requireNonNull(calibration, "calibration");
    requireNonNull(abstention, "abstention");
  }

  /** Returns the defaults: a temperature, and always an answer. */
  public static DecisionSettings ofDefaults() {
    return new DecisionSettings(Calibration.TEMPERATURE, Abstention.never());
  }
}
