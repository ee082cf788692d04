package io.github.sentimentj.examples.howto;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Split;
import io.github.sentimentj.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;

/** Trains on a CSV file with the columns {@code text} and {@code label}. */
public final class TrainFromCsv {
  private TrainFromCsv() {}

  /** Reads the first file and saves the model as the second. */
  public static void main(String[] args) throws IOException {
    System.out.println(run(Path.of(args[0]), Path.of(args[1])));
  }

  /**
   * Trains on eight tenths of the rows, chooses the best epoch by a tenth, and measures by the last
   * tenth.
   */
  public static Evaluation run(Path csv, Path modelFile) throws IOException {
    Split split = Dataset.csv(csv).stratifiedSplit(0.8, 0.1, 0.1, 42);
    try (SentimentModel model = SentimentModel.builder().train(split.train(), split.validation())) {
      model.save(modelFile);
      return model.evaluate(split.test());
    }
  }
}
