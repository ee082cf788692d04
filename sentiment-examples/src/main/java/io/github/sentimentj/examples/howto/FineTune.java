package io.github.sentimentj.examples.howto;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Split;
import io.github.sentimentj.evaluation.Comparison;
import java.io.IOException;
import java.nio.file.Path;

/** Goes on training a model with new texts, and compares it with the old one. */
public final class FineTune {
  private FineTune() {}

  /** Reads model and new rows, and saves the tuned model as the third file. */
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0]), Dataset.csv(Path.of(args[1])), Path.of(args[2])));
  }

  /** Trains on seven tenths of the new texts; both models are measured by a fifth. */
  public static Comparison run(Path modelFile, Dataset news, Path tunedFile) throws IOException {
    Split split = news.stratifiedSplit(0.7, 0.1, 0.2, 42);
    try (SentimentModel old = SentimentModel.load(modelFile);
        SentimentModel tuned =
            SentimentModel.builder().startFrom(old).train(split.train(), split.validation())) {
      tuned.save(tunedFile);
      return Comparison.of(old.evaluate(split.test()), tuned.evaluate(split.test()));
    }
  }
}
