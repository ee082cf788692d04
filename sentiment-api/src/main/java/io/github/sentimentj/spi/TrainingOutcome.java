package io.github.sentimentj.spi;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.training.StopReason;

/**
 * What a training engine hands back.
 *
 * @param weights those of the last epoch whose verdict was to keep them
 * @param stopReason why training ended
 * @param skippedSteps batches left out because their loss or gradient was not finite
 */
public record TrainingOutcome(Weights weights, StopReason stopReason, int skippedSteps) {

  /** Checks the values. */
  public TrainingOutcome {
    requireNonNull(weights, "weights");
    requireNonNull(stopReason, "stopReason");
  }
}
