package io.github.sentimentj.examples.howto;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Answers requests of many threads with one model. Each thread asks for one text; the model gathers
 * what waits into batches, whose results are those of single texts.
 */
public final class ServeManyThreads {
  private static final int THREADS = 32;

  private ServeManyThreads() {}

  /** Loads the first file and predicts each line of the second. */
  public static void main(String[] args) throws Exception {
    try (SentimentModel model = SentimentModel.load(Path.of(args[0]))) {
      run(model, Files.readAllLines(Path.of(args[1]))).forEach(System.out::println);
    }
  }

  /** Predicts each text in a thread of its own. */
  public static List<Prediction> run(SentimentModel model, List<String> texts) throws Exception {
    ExecutorService requests = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<Prediction>> answers =
          texts.stream()
              .map(text -> requests.submit(() -> model.predictAsync(text).join()))
              .toList();
      Prediction[] predictions = new Prediction[texts.size()];
      for (int i = 0; i < predictions.length; i++) {
        predictions[i] = answers.get(i).get();
      }
      return List.of(predictions);
    } finally {
      requests.shutdown();
    }
  }
}
