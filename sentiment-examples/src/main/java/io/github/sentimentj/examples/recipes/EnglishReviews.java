package io.github.sentimentj.examples.recipes;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;

/** English reviews: the defaults, and pretrained vectors such as GloVe's. */
public final class EnglishReviews {
  private EnglishReviews() {}

  /** Trains on the first file, measures by the second; the third has word vectors. */
  public static void main(String[] args) throws IOException {
    Dataset train = Dataset.csv(Path.of(args[0]));
    Dataset test = Dataset.csv(Path.of(args[1]));
    System.out.println(run(recipe(Path.of(args[2])), train, test));
  }

  /** The recipe. */
  public static SentimentModel.Builder recipe(Path vectors) {
    return SentimentModel.builder().embeddings(Embeddings.file(vectors));
  }

  /** Trains, and measures by texts that are not trained on. */
  public static Evaluation run(SentimentModel.Builder recipe, Dataset train, Dataset test)
      throws IOException {
    try (SentimentModel model = recipe.train(train)) {
      return model.evaluate(test.without(train));
    }
  }
}
