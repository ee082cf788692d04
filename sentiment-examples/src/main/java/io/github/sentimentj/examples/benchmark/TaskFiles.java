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
 * @param fineTuning examples to learn from at last, after those of {@code train}
 */
record TaskFiles(
    String train,
    Optional<String> validation,
    Optional<String> test,
    Optional<String> unlabelled,
    Optional<String> vectors,
    Optional<String> fineTuning) {
  private static final String GLOVE = "vectors-glove/glove.6B.100d.top100k.txt.gz";
  private static final String CHARACTERS = "vectors-zh-char/tencent-char-200d.vec.gz";
  private static final String TREES = "sst/trees/train.txt.gz";
  private static final String IMDB = "imdb/train.csv.gz";

  private static TaskFiles of(String train) {
    return new TaskFiles(
        train,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private TaskFiles judgedBy(Optional<String> validation, String test) {
    return new TaskFiles(train, validation, Optional.of(test), unlabelled, vectors, fineTuning);
  }

  private TaskFiles withVectors(String file) {
    return new TaskFiles(train, validation, test, Optional.empty(), Optional.of(file), fineTuning);
  }

  static TaskFiles imdb() {
    return of(IMDB).judgedBy(Optional.empty(), "imdb/test.csv.gz").withVectors(GLOVE);
  }

  /** Returns the files of two or five classes. */
  static TaskFiles sst(String classes) {
    return of("sst/" + classes + "_train.csv.gz")
        .judgedBy(Optional.of("sst/" + classes + "_dev.csv.gz"), "sst/" + classes + "_test.csv.gz")
        .withVectors(GLOVE);
  }

  /** Returns the same, to learn from phrases first. */
  static TaskFiles sstPhrases(String classes) {
    TaskFiles files = sst(classes);
    return new TaskFiles(
        classes.equals("sst5") ? TREES : "sst/" + classes + "_phrases_train.csv.gz",
        files.validation,
        files.test,
        files.unlabelled,
        files.vectors,
        Optional.of(files.train));
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
    return new TaskFiles(train, validation, test, Optional.of(file), Optional.empty(), fineTuning);
  }

  /** Returns every file. */
  List<String> all() {
    return Stream.of(Optional.of(train), validation, test, unlabelled, vectors, fineTuning)
        .flatMap(Optional::stream)
        .toList();
  }

  TrainingData read(Path folder) throws IOException {
    return new TrainingData(
        readTrain(folder), read(folder, validation), read(folder, test), read(folder, unlabelled));
  }

  Optional<Dataset> readFineTuning(Path folder) throws IOException {
    return read(folder, fineTuning);
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
