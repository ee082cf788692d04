package io.github.sentimentj.examples.recipes;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Spanish tweets of three classes: few and short, so without vectors; mentions and links masked.
 */
public final class SpanishTweets {
  private SpanishTweets() {}

  /** Trains on the first file, chooses the epoch by the second and measures by the third. */
  public static void main(String[] args) throws IOException {
    Dataset train = Dataset.csv(Path.of(args[0]));
    Dataset validation = Dataset.csv(Path.of(args[1]));
    Dataset test = Dataset.csv(Path.of(args[2]));
    System.out.println(run(recipe(), train, validation, test));
  }

  /** The recipe. */
  public static SentimentModel.Builder recipe() {
    return SentimentModel.builder().tokenizer(Tokenizers.tweets());
  }

  /** Trains, and measures by texts that are not trained on. */
  public static Evaluation run(
      SentimentModel.Builder recipe, Dataset train, Dataset validation, Dataset test)
      throws IOException {
    try (SentimentModel model = recipe.train(train, validation.without(train))) {
      return model.evaluate(test.without(train));
    }
  }
}
