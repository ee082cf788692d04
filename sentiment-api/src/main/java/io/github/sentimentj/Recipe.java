package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.calibration.DecisionSettings;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.training.TrainingSettings;

/**
 * Everything that decides a model, but for the data: what {@link SentimentModel.Builder} builds and
 * a model file keeps.
 *
 * @param text how texts become ids
 * @param architecture what the network is built of
 * @param training how its weights are fitted
 * @param decision how its logits become answers
 */
public record Recipe(
    TextSettings text,
    Architecture architecture,
    TrainingSettings training,
    DecisionSettings decision) {

  /** Checks that nothing is missing. */
  public Recipe {
    requireNonNull(text, "text");
    requireNonNull(architecture, "architecture");
    requireNonNull(training, "training");
    requireNonNull(decision, "decision");
  }

  /** A recipe with the default decisions. */
  public Recipe(TextSettings text, Architecture architecture, TrainingSettings training) {
    this(text, architecture, training, DecisionSettings.ofDefaults());
  }

  /** Returns the same recipe with another tokenizer. */
  public Recipe withTokenizer(TokenizerSpec tokenizer) {
    return new Recipe(text.withTokenizer(tokenizer), architecture, training, decision);
  }
}
