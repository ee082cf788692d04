package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a model says of one text.
 *
 * @param label the label with the highest probability; of equal ones the first of the model's
 *     labels
 * @param confidence its probability, 0 to 1
 * @param probabilities the probability of every label, in the model's order; they sum to 1
 * @param truncated whether the text was longer than the model reads and some of it was left out
 * @param noEvidence whether the model knows none of the tokens it read, nor composes the vector of
 *     one of its subwords, so that the probabilities are merely those of the labels in the training
 *     data
 * @param unseenScript the script of most of the text's letters, if the texts that the model was
 *     trained on have next to none of it: whatever the label, it was not learned from such texts.
 *     Usually empty
 * @param abstained whether the model, trained with an {@link
 *     io.github.sentimentj.calibration.Abstention}, rather says nothing: its confidence is too low,
 *     or it has no evidence. Label and probabilities are there all the same
 */
public record Prediction(
    String label,
    double confidence,
    Map<String, Double> probabilities,
    boolean truncated,
    boolean noEvidence,
    Optional<Character.UnicodeScript> unseenScript,
    boolean abstained) {

  /** Checks and copies. */
  public Prediction {
    requireNonNull(label, "label");
    requireNonNull(unseenScript, "unseenScript");
    probabilities = Collections.unmodifiableMap(new LinkedHashMap<>(probabilities));
  }
}
