package io.github.sentimentj.modelfile;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.Vocabulary;
import java.util.List;

/**
 * The content of a model file.
 *
 * @param recipe the recipe it was trained by
 * @param vocabulary the words it knows
 * @param labels the labels in the order of the logits, at least two
 * @param priors share of each label in the training data, in the same order, each above 0, summing
 *     to 1
 * @param provenance where it comes from
 * @param weights tensors of exactly the shapes that the architecture implies
 */
public record SavedModel(
    Recipe recipe,
    Vocabulary vocabulary,
    List<String> labels,
    List<Double> priors,
    Provenance provenance,
    Weights weights) {

  /** Checks and copies. */
  public SavedModel {
    requireNonNull(recipe, "recipe");
    requireNonNull(vocabulary, "vocabulary");
    labels = List.copyOf(labels);
    priors = List.copyOf(priors);
    requireNonNull(provenance, "provenance");
    requireNonNull(weights, "weights");
    if (labels.size() < 2 || priors.size() != labels.size()) {
      throw new IllegalArgumentException(
          labels.size() + " labels and " + priors.size() + " priors; expected two or more of each");
    }
  }
}
