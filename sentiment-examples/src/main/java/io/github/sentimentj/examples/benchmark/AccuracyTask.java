package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.embeddings.Embeddings;
import io.github.sentimentj.examples.TrainingData;
import io.github.sentimentj.text.WordEmbeddings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A data set, how much of it is learned from, and where the word vectors come from. */
public enum AccuracyTask {
  /** 25,000 film reviews (Maas et al. 2011) and GloVe vectors. */
  IMDB,

  /** The same, with vectors learned from the reviews and from 50,000 unlabelled ones. */
  IMDB_UNLABELLED,

  /** A sample of 5,000 of the reviews, drawn by the seed, and GloVe vectors. */
  IMDB_5000,

  /** Two-class sentences (Socher et al. 2013), learned from the phrases of the training trees. */
  SST2,

  /** The same, learned from the training sentences alone. */
  SST2_SENTENCES,

  /** Five-class sentences (Socher et al. 2013), learned from the phrases of the training trees. */
  SST5,

  /** The same, learned from the training sentences alone. */
  SST5_SENTENCES;

  /** Returns the task of this name, such as {@code sst2-sentences}, if there is one. */
  public static Optional<AccuracyTask> named(String name) {
    return Arrays.stream(values()).filter(task -> task.toString().equals(name)).findFirst();
  }

  private TaskFiles files() {
    return switch (this) {
      case IMDB, IMDB_5000 -> TaskFiles.imdb();
      case IMDB_UNLABELLED -> TaskFiles.imdb().withUnlabelled("imdb/unsup.csv.gz");
      case SST2 -> TaskFiles.sst("sst2_phrases_train", "sst2");
      case SST2_SENTENCES -> TaskFiles.sst("sst2_train", "sst2");
      case SST5 -> TaskFiles.sst("sst5_train", "sst5").withTrain(TaskFiles.TREES);
      case SST5_SENTENCES -> TaskFiles.sst("sst5_train", "sst5");
    };
  }

  /**
   * Checks that every file is there.
   *
   * @throws IllegalArgumentException if not; the message names the first that is missing
   */
  void requireFiles(Path folder) {
    for (String file : files().all()) {
      if (!folder.resolve(file).toFile().isFile()) {
        throw new IllegalArgumentException(
            "no such file: %s; the task %s needs it".formatted(folder.resolve(file), this));
      }
    }
  }

  /** Reads the data. */
  TrainingData read(Path folder) throws IOException {
    return files().read(folder);
  }

  /** Returns what of the data a run with this seed uses. */
  TrainingData draw(TrainingData all, Effort effort, long seed) {
    TrainingData drawn = this == IMDB_5000 ? all.withTrain(all.train().sample(5000, seed)) : all;
    return effort.rows().map(rows -> drawn.sample(rows, seed)).orElse(drawn);
  }

  /** Returns the vectors that a run with this seed starts from. */
  WordEmbeddings embeddings(Path folder, TrainingData drawn, long seed) {
    return drawn.unlabelled().isPresent()
        ? Embeddings.skipGram(drawn::texts).seed(seed)
        : Embeddings.file(folder.resolve(TaskFiles.GLOVE));
  }

  /** Returns the name as command line and result file write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
