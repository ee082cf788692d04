package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a model says of one text.
 *
 * @param label the label with the highest probability; of equal ones the first of the model's
 *     labels
 * @param confidence its probability, 0 to 1
 * @param probabilities the probability of every label, in the model's order; they sum to 1
 * @param truncated whether the text was longer than the model reads and some of it was left out
 * @param noEvidence whether the model knows none of the tokens it read, so that the probabilities
 *     are merely those of the labels in the training data
 */
public record Prediction(
    String label,
    double confidence,
    Map<String, Double> probabilities,
    boolean truncated,
    boolean noEvidence) {

  /** Checks and copies. */
  public Prediction {
    requireNonNull(label, "label");
    probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
  }
}
