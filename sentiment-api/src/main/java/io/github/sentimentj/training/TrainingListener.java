package io.github.sentimentj.training;

/**
 * Hears how a training goes, in the training thread. An exception it throws ends the training and
 * reaches the caller.
 */
@FunctionalInterface
public interface TrainingListener {

  /** Called for every event. */
  void on(TrainingEvent event);
}
