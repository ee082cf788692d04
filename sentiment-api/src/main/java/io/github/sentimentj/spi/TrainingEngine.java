package io.github.sentimentj.spi;

import io.github.sentimentj.architecture.Architecture;

/** Fits weights to data. Found with {@link java.util.ServiceLoader}, the highest rank first. */
public interface TrainingEngine {

  /** Returns the name, such as {@code pytorch}. */
  String name();

  /**
   * Returns what computes, with its versions, as a model's card tells it; default: the name. At
   * most 200 characters, and the same whenever the weights are the same.
   *
   * @throws io.github.sentimentj.MissingEngineException if only a started engine can tell, and it
   *     cannot start on this machine
   */
  default String description() {
    return name();
  }

  /** Returns the rank: the engine with the highest one is the default. */
  int rank();

  /** Returns whether this engine can train the architecture. */
  boolean supports(Architecture architecture);

  /**
   * Trains until the run says stop, its epochs are over or the thread is interrupted.
   *
   * @throws io.github.sentimentj.TrainingException if it was interrupted or diverged before any
   *     usable epoch
   * @throws io.github.sentimentj.MissingEngineException if the engine cannot start on this machine
   */
  TrainingOutcome fit(TrainingRun run);
}
