package io.github.sentimentj.examples;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.examples.progress.Progress;
import io.github.sentimentj.examples.progress.TrainingProgress;
import io.github.sentimentj.examples.reviews.CacheFolder;
import io.github.sentimentj.examples.reviews.ReviewFinder;
import io.github.sentimentj.examples.reviews.Reviews;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Trains on movie reviews, evaluates on unseen ones, predicts, saves, loads and predicts again. */
public final class QuickStart {
  /** How many reviews are learnt from. */
  public static final int TRAINING_REVIEWS = 7000;

  /** How many other reviews the model is measured by. */
  public static final int UNSEEN_REVIEWS = 3000;

  /** Where the choice of the reviews starts. */
  public static final long SEED = 42;

  /** Where the model is saved. */
  public static final String MODEL_FILE = "quickstart.safetensors";

  private static final List<String> SENTENCES =
      List.of(
          "Not bad at all, I'd watch it again.",
          "I wanted to like it, but it was neither funny nor moving.",
          "The acting is superb, and the ending made me cry.",
          "I have never been so bored in a cinema.",
          "You won't regret a minute of it.");

  private QuickStart() {}

  /** Runs the example and prints what comes of it. */
  public static void main(String[] args) throws IOException, InterruptedException {
    Progress progress = Progress.onStderr();
    Reviews reviews = ReviewFinder.of(CacheFolder.ofUser(), progress).find();
    Reviews sample = reviews.sample(TRAINING_REVIEWS, UNSEEN_REVIEWS, SEED);
    try (TrainingProgress listener = new TrainingProgress(progress)) {
      SentimentModel.Builder recipe = SentimentModel.builder().listener(listener);
      System.out.println(run(sample, recipe, Path.of(MODEL_FILE)));
    }
  }

  /** The example itself. */
  public static QuickStartResult run(Reviews reviews, SentimentModel.Builder recipe, Path file)
      throws IOException {
    try (SentimentModel model = recipe.train(reviews.train())) {
      Evaluation unseen = model.evaluate(reviews.test());
      List<Prediction> predictions = model.predictAll(SENTENCES);
      model.save(file);

      try (SentimentModel loaded = SentimentModel.load(file)) {
        boolean same = loaded.predictAll(SENTENCES).equals(predictions);
        return new QuickStartResult(unseen, SENTENCES, predictions, same);
      }
    }
  }
}
