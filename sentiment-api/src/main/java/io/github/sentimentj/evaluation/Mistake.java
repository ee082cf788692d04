package io.github.sentimentj.evaluation;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.Example;

/**
 * An example that was given a wrong label.
 *
 * @param example the example, with its true label
 * @param predicted the label it was given
 * @param confidence the probability of that label
 * @param trueProbability the probability of its true label
 */
public record Mistake(
    Example example, String predicted, double confidence, double trueProbability) {

  /** Checks that nothing is null. */
  public Mistake {
    requireNonNull(example, "example");
    requireNonNull(predicted, "predicted");
  }
}
