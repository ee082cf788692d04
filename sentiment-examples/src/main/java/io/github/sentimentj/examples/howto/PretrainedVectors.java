package io.github.sentimentj.examples.howto;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.training.Coverage;
import io.github.sentimentj.training.TrainingEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts from word vectors that somebody has trained, such as GloVe's or fastText's. */
public final class PretrainedVectors {
  private PretrainedVectors() {}

  /** Reads rows and vectors, and saves the model as the third file. */
  public static void main(String[] args) throws IOException {
    Coverage coverage = run(Dataset.csv(Path.of(args[0])), Path.of(args[1]), Path.of(args[2]));
    System.out.printf(
        "%.1f %% of the words in the texts have a vector; the most frequent without one: %s%n",
        100 * coverage.tokens(), coverage.mostFrequentMisses());
  }

  /** Trains, saves, and tells how many words have a vector: few mean the wrong file. */
  public static Coverage run(Dataset data, Path vectors, Path modelFile) throws IOException {
    List<Coverage> found = new ArrayList<>();
    SentimentModel.Builder recipe =
        SentimentModel.builder()
            .embeddings(Embeddings.file(vectors))
            .listener(
                event -> {
                  if (event instanceof TrainingEvent.Started started) {
                    started.plan().coverage().ifPresent(found::add);
                  }
                });
    try (SentimentModel model = recipe.train(data)) {
      model.save(modelFile);
    }
    return found.get(0);
  }
}
