package io.github.sentimentj.training;

/** What a {@link TrainingListener} is told, in this order; each kind carries what is new. */
public sealed interface TrainingEvent {

  /**
   * Texts are encoded, training begins.
   *
   * @param plan the sizes of what is trained
   */
  record Started(TrainingPlan plan) implements TrainingEvent {}

  /**
   * The weights were updated once.
   *
   * @param epoch number of the epoch, from 1
   * @param examples texts of this epoch seen so far
   * @param tokens real tokens of this epoch seen so far
   * @param loss mean training loss of this epoch so far
   * @param accuracy training accuracy of this epoch so far
   */
  record StepEnded(int epoch, int examples, long tokens, double loss, double accuracy)
      implements TrainingEvent {}

  /**
   * An epoch was validated.
   *
   * @param report its figures
   */
  record EpochEnded(EpochReport report) implements TrainingEvent {}

  /**
   * Training is over.
   *
   * @param report all figures
   */
  record Finished(TrainingReport report) implements TrainingEvent {}
}
