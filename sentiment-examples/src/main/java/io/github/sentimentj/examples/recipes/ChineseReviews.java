package io.github.sentimentj.examples.recipes;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Chinese reviews: words found by ICU, and vectors learned from all texts at hand. */
public final class ChineseReviews {
  private ChineseReviews() {}

  /**
   * Trains on the first file, measures by the second; word vectors are learned from the texts of
   * the first and the third.
   */
  public static void main(String[] args) throws IOException {
    Dataset train = Dataset.csv(Path.of(args[0]));
    Dataset test = Dataset.csv(Path.of(args[1]));
    Dataset more = Dataset.csv(Path.of(args[2])).without(test);
    List<String> texts = train.concat(more).stream().map(Example::text).toList();
    System.out.println(run(recipe(texts), train, test));
  }

  /** The recipe. */
  public static SentimentModel.Builder recipe(List<String> texts) {
    Tokenizer chinese = Tokenizers.chinese();
    return SentimentModel.builder()
        .tokenizer(chinese)
        .embeddings(Embeddings.skipGram(texts).tokenizer(chinese));
  }

  /** Trains, and measures by texts that are not trained on. */
  public static Evaluation run(SentimentModel.Builder recipe, Dataset train, Dataset test)
      throws IOException {
    try (SentimentModel model = recipe.train(train)) {
      return model.evaluate(test.without(train));
    }
  }
}
