package io.github.sentimentj.spi;

import io.github.sentimentj.architecture.Architecture;

/**
 * Computes predictions. Found with {@link java.util.ServiceLoader}, chosen by name or, where none
 * is asked for, by rank.
 */
public interface InferenceEngine {

  /** Returns the name that users choose it by, such as {@code java} or {@code pytorch}. */
  String name();

  /** Returns the rank: the engine with the highest one is the default. */
  int rank();

  /** Returns whether this engine can compute the architecture. */
  boolean supports(Architecture architecture);

  /**
   * Opens a network.
   *
   * @param weights tensors of exactly the shapes that the architecture implies
   * @throws io.github.sentimentj.MissingEngineException if the engine cannot start on this machine
   */
  Network open(Architecture architecture, Weights weights);
}
