package io.github.sentimentj.report;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.calibration.Decision;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.modelfile.WeightPrecision;
import io.github.sentimentj.text.SubwordRule;
import io.github.sentimentj.text.SubwordVectors;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What there is to tell of a model, but for its weights and words (Mitchell et al. 2019, "Model
 * Cards for Model Reporting"). All of it stands in the model's file and was checked when that was
 * read; the same model has the same card, and no time is in it that the caller did not note.
 *
 * <p>Immutable and thread-safe.
 *
 * @param recipe the recipe it was trained by
 * @param labels the labels in the order of the logits
 * @param priors share of each label in the training data, in the same order
 * @param vocabularySize words it knows
 * @param embeddingSize numbers of a word's vector
 * @param parameters numbers in all its weights
 * @param subwords what the vectors of other words are composed of, empty where such words are
 *     unknown
 * @param precision how many bits of a weight its file keeps
 * @param decision what becomes of the network's probabilities
 * @param provenance where it comes from: library, data, training, validation figures, notes
 */
public record ModelCard(
    Recipe recipe,
    List<String> labels,
    List<Double> priors,
    int vocabularySize,
    int embeddingSize,
    long parameters,
    Optional<SubwordRule> subwords,
    WeightPrecision precision,
    Decision decision,
    Provenance provenance) {

  /** Copies. */
  public ModelCard {
    requireNonNull(recipe, "recipe");
    requireNonNull(subwords, "subwords");
    requireNonNull(precision, "precision");
    requireNonNull(decision, "decision");
    requireNonNull(provenance, "provenance");
    labels = List.copyOf(labels);
    priors = List.copyOf(priors);
  }

  /** Returns the card of a model file's content. */
  public static ModelCard of(SavedModel model) {
    return new ModelCard(
        model.recipe(),
        model.labels(),
        model.priors(),
        model.vocabulary().words().size(),
        model.weights().get("embedding.weight").shape().get(1),
        model.weights().parameterCount(),
        model.subwords().map(SubwordVectors::rule),
        model.precision(),
        model.decision(),
        model.provenance());
  }

  /**
   * Returns what the model does not do or was not shown to do, a sentence each. They follow from
   * what is known of it; what it is meant for only its makers can note.
   */
  public List<String> limits() {
    return CardLimits.of(this);
  }

  /** Returns the whole card as a Markdown document. */
  public String toMarkdown() {
    return CardSection.of(this).stream()
        .map(CardSection::toMarkdown)
        .collect(Collectors.joining("\n", "# Model card\n\n", ""));
  }

  /**
   * Returns one JSON object with everything: {@code labels}, {@code vocabulary_size}, {@code
   * architecture}, {@code recipe}, {@code decision}, {@code provenance} with the training's {@code
   * history}, {@code limits} and others. What is not known is left out.
   */
  public String toJson() {
    return CardJson.of(this).toString();
  }

  /** Returns what matters most, a line each. */
  @Override
  public String toString() {
    return CardSection.summary(this);
  }
}
