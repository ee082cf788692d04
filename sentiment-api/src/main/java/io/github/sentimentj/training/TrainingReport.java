package io.github.sentimentj.training;

import java.util.List;
import java.util.Optional;

/**
 * How a training went.
 *
 * @param epochs every epoch in order
 * @param bestEpoch number of the epoch whose weights the model has
 * @param stopReason why it ended
 * @param tokens real tokens seen, over all epochs
 * @param skippedSteps batches left out because their loss or gradient was not finite
 * @param calibration what calibration did; empty without validation data
 */
public record TrainingReport(
    List<EpochReport> epochs,
    int bestEpoch,
    StopReason stopReason,
    long tokens,
    int skippedSteps,
    Optional<CalibrationReport> calibration) {

  /** Copies the list. */
  public TrainingReport {
    epochs = List.copyOf(epochs);
  }
}
