package io.github.sentimentj.training;

import java.util.List;

/**
 * How a training went.
 *
 * @param epochs every epoch in order
 * @param bestEpoch number of the epoch whose weights the model has
 * @param stopReason why it ended
 * @param tokens real tokens seen, over all epochs
 * @param skippedSteps batches left out because their loss or gradient was not finite
 */
public record TrainingReport(
    List<EpochReport> epochs, int bestEpoch, StopReason stopReason, long tokens, int skippedSteps) {

  /** Copies the list. */
  public TrainingReport {
    epochs = List.copyOf(epochs);
  }
}
