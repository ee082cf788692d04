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
 *     the training examples
 * @param test examples to measure by; without them folds of the training examples are
 * @param unlabelled texts to learn word vectors from
 * @param vectors word vectors to start from
 */
record TaskFiles(
    String train,
    Optional<String> validation,
    Optional<String> test,
    Optional<String> unlabelled,
    Optional<String> vectors) {
  private static final String GLOVE = "vectors-glove/glove.6B.100d.top100k.txt.gz";
  private static final String CHARACTERS = "vectors-zh-char/tencent-char-200d.vec.gz";
  private static final String TREES = "sst/trees/train.txt.gz";
  private static final String IMDB = "imdb/train.csv.gz";

  private static TaskFiles of(String train) {
    return new TaskFiles(
        train, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  private TaskFiles judgedBy(Optional<String> validation, String test) {
    return new TaskFiles(train, validation, Optional.of(test), unlabelled, vectors);
  }

  private TaskFiles withVectors(String file) {
    return new TaskFiles(train, validation, test, Optional.empty(), Optional.of(file));
  }

  static TaskFiles imdb() {
    return of(IMDB).judgedBy(Optional.empty(), "imdb/test.csv.gz").withVectors(GLOVE);
  }

  /** Returns the files of two or five classes, to learn from these or from the trees' phrases. */
  static TaskFiles sst(String train, String classes) {
    return of(train.equals("trees") ? TREES : "sst/" + train + ".csv.gz")
        .judgedBy(Optional.of("sst/" + classes + "_dev.csv.gz"), "sst/" + classes + "_test.csv.gz")
        .withVectors(GLOVE);
  }

  static TaskFiles chnSentiCorp() {
    return of("zh-chnsenticorp/train.csv.gz")
        .judgedBy(Optional.of("zh-chnsenticorp/dev.csv.gz"), "zh-chnsenticorp/test.csv.gz");
  }

  static TaskFiles waimai() {
    return of("zh-waimai/all.csv.gz");
  }

  static TaskFiles umsab(String language) {
    String start = "umsab/" + language;
    return of(start + "_train.csv.gz")
        .judgedBy(Optional.of(start + "_dev.csv.gz"), start + "_test.csv.gz");
  }

  /** Returns the same with vectors of Chinese characters. */
  TaskFiles withCharacters() {
    return withVectors(CHARACTERS);
  }

  /** Returns the same with vectors learned from these and the training texts. */
  TaskFiles withUnlabelled(String file) {
    return new TaskFiles(train, validation, test, Optional.of(file), Optional.empty());
  }

  /** Returns every file. */
  List<String> all() {
    return Stream.of(Optional.of(train), validation, test, unlabelled, vectors)
        .flatMap(Optional::stream)
        .toList();
  }

  TrainingData read(Path folder) throws IOException {
    return new TrainingData(
        readTrain(folder), read(folder, validation), read(folder, test), read(folder, unlabelled));
  }

  private Dataset readTrain(Path folder) throws IOException {
    Path file = folder.resolve(train);
    if (train.equals(TREES)) {
      return TreePhrases.read(file);
    }
    // Reviews of one film are kept together where a part is held out.
    CsvFormat format = CsvFormat.csv();
    return Dataset.csv(file, train.equals(IMDB) ? format.groupColumn("movie") : format);
  }

  private static Optional<Dataset> read(Path folder, Optional<String> file) throws IOException {
    return file.isPresent()
        ? Optional.of(Dataset.csv(folder.resolve(file.get())))
        : Optional.empty();
  }
}
