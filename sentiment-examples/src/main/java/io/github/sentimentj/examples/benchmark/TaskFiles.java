package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.data.CsvFormat;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.examples.TrainingData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where in the data folder the files of a task are.
 *
 * @param train examples to learn from
 * @param validation examples to choose the epoch by; without them the library holds out a tenth of
 *     the training examples, and the column {@code movie} keeps those of one film together
 * @param test examples to measure by
 * @param unlabelled texts to learn word vectors from; without them GloVe's are used
 */
record TaskFiles(
    String train, Optional<String> validation, String test, Optional<String> unlabelled) {
  static final String GLOVE = "vectors-glove/glove.6B.100d.top100k.txt.gz";

  static final String TREES = "sst/trees/train.txt.gz";

  static TaskFiles imdb() {
    return new TaskFiles(
        "imdb/train.csv.gz", Optional.empty(), "imdb/test.csv.gz", Optional.empty());
  }

  static TaskFiles sst(String train, String classes) {
    return new TaskFiles(
        "sst/" + train + ".csv.gz",
        Optional.of("sst/" + classes + "_dev.csv.gz"),
        "sst/" + classes + "_test.csv.gz",
        Optional.empty());
  }

  TaskFiles withUnlabelled(String file) {
    return new TaskFiles(train, validation, test, Optional.of(file));
  }

  TaskFiles withTrain(String file) {
    return new TaskFiles(file, validation, test, unlabelled);
  }

  /** Returns every file, the word vectors' included. */
  List<String> all() {
    return Stream.of(
            Stream.of(train),
            validation.stream(),
            Stream.of(test),
            Stream.of(unlabelled.orElse(GLOVE)))
        .flatMap(files -> files)
        .toList();
  }

  TrainingData read(Path folder) throws IOException {
    return new TrainingData(
        readTrain(folder),
        read(folder, validation),
        read(folder, Optional.of(test)),
        read(folder, unlabelled));
  }

  private Dataset readTrain(Path folder) throws IOException {
    Path file = folder.resolve(train);
    if (train.equals(TREES)) {
      return TreePhrases.read(file);
    }
    CsvFormat format = CsvFormat.csv();
    return Dataset.csv(file, validation.isPresent() ? format : format.groupColumn("movie"));
  }

  private static Optional<Dataset> read(Path folder, Optional<String> file) throws IOException {
    return file.isPresent()
        ? Optional.of(Dataset.csv(folder.resolve(file.get())))
        : Optional.empty();
  }
}
