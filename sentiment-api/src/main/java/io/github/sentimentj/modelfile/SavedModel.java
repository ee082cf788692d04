package io.github.sentimentj.modelfile;

import static io.github.sentimentj.modelfile.WeightPrecision.FLOAT32;
import static java.util.Objects.requireNonNull;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.calibration.Decision;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.Vocabulary;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The content of a model file. What has been constructed is valid: it can be saved, and an engine
 * can use it without another check.
 *
 * <p>Immutable and thread-safe.
 *
 * @param recipe the recipe it was trained by
 * @param vocabulary the words it knows, at most 10 million
 * @param labels the labels in the order of the logits, at least two, each different and not blank
 * @param priors share of each label in the training data, in the same order, each above 0, summing
 *     to 1 ± 1e-6
 * @param provenance where it comes from
 * @param weights exactly the tensors that the architecture implies, in any order: finite values,
 *     and zeros in the embedding's row of padding
 * @param subwords what the vectors of words beyond the vocabulary are composed of, of the
 *     embedding's dimension; empty where such words are unknown
 * @param precision how many bits of a weight its file keeps
 * @param decision what becomes of the network's probabilities
 */
public record SavedModel(
    Recipe recipe,
    Vocabulary vocabulary,
    List<String> labels,
    List<Double> priors,
    Provenance provenance,
    Weights weights,
    Optional<SubwordVectors> subwords,
    WeightPrecision precision,
    Decision decision) {

  /**
   * Checks and copies; reads every weight once.
   *
   * @throws IllegalArgumentException if a value is out of its range; the message names the label,
   *     or the tensor and position
   */
  public SavedModel {
    requireNonNull(recipe, "recipe");
    requireNonNull(provenance, "provenance");
    requireNonNull(precision, "precision");
    ModelRules.requireDecision(requireNonNull(decision, "decision"), labels.size());
    labels = List.copyOf(labels);
    priors = List.copyOf(priors);
    ModelRules.requireLabels(labels);
    ModelRules.requirePriors(priors, labels.size());
    ModelRules.requireWords(requireNonNull(vocabulary, "vocabulary").words().size());
    ModelRules.requireWeights(
        requireNonNull(weights, "weights"),
        recipe.architecture(),
        vocabulary.size(),
        labels.size());
    subwords.ifPresent(vectors -> ModelRules.requireSubwords(vectors, weights));
  }

  /**
   * A model for which words beyond the vocabulary are unknown, with weights of 32 bits and the
   * network's own probabilities.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public SavedModel(
      Recipe recipe,
      Vocabulary vocabulary,
      List<String> labels,
      List<Double> priors,
      Provenance provenance,
      Weights weights) {
    this(
        recipe,
        vocabulary,
        labels,
        priors,
        provenance,
        weights,
        Optional.empty(),
        FLOAT32,
        Decision.plain(labels.size()));
  }

  /**
   * Returns the same model with other subwords.
   *
   * @throws IllegalArgumentException if their vectors are not of the embedding's size
   */
  public SavedModel withSubwords(Optional<SubwordVectors> subwords) {
    return new SavedModel(
        recipe, vocabulary, labels, priors, provenance, weights, subwords, precision, decision);
  }

  /** Returns the same model with another decision, which must have as many labels. */
  public SavedModel withDecision(Decision decision) {
    return new SavedModel(
        recipe, vocabulary, labels, priors, provenance, weights, subwords, precision, decision);
  }

  /**
   * Returns the same model with weights rounded to this precision, which its file will keep.
   *
   * @throws IllegalArgumentException if a weight is too large for {@link WeightPrecision#FLOAT16}
   */
  public SavedModel withPrecision(WeightPrecision precision) {
    Map<String, Tensor> rounded = new LinkedHashMap<>();
    for (String name : weights.names()) {
      Tensor tensor = weights.get(name);
      TensorShape shape = new TensorShape(name, tensor.shape());
      rounded.put(name, StoredWeight.of(shape, precision, 0).rounded(tensor));
    }
    return new SavedModel(
        recipe,
        vocabulary,
        labels,
        priors,
        provenance,
        Weights.of(rounded),
        subwords,
        precision,
        decision);
  }
}
