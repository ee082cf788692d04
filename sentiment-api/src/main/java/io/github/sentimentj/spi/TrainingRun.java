package io.github.sentimentj.spi;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.architecture.Dimensions;
import java.util.List;

/**
 * One training as an engine sees it: what to fit, and the library's ear. Reading, tokenising and
 * metrics are done on the library's side, once for all engines.
 */
public interface TrainingRun {

  /** Returns the settings. */
  Recipe recipe();

  /** Returns the sizes that the data decide. */
  Dimensions dimensions();

  /**
   * Returns the weights to start from: always {@code embedding.weight}, {@code [vocabularySize,
   * embeddingSize]}, and in a fine-tuning all others, too. What is not there starts at random.
   * Where there is a state to continue from, only their shapes count: the values may not have been
   * read.
   */
  Weights initialWeights();

  /** Returns the training examples; no text is empty, every token has an id. */
  List<EncodedExample> examples();

  /**
   * Returns where to keep the state of this training: after every epoch, now and then within a long
   * one, and when it is interrupted.
   */
  Checkpoints checkpoints();

  /**
   * Returns the device to compute on, in the engine's own words; {@code cpu} where the caller named
   * none.
   */
  String device();

  /** Tells that the weights were updated once. */
  void stepEnded(Step step);

  /**
   * Tells that all examples were seen once more. The library computes validation metrics with the
   * network and answers what to do. A network whose logits are not finite has diverged: its weights
   * are not to be kept.
   *
   * @param network the weights to judge; the engine may close it after this call
   */
  EpochVerdict epochEnded(Network network);
}
