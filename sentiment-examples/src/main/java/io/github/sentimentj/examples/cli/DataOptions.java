package io.github.sentimentj.examples.cli;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.examples.TrainingData;
import java.io.IOException;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is trained on, and what the result is measured by. */
final class DataOptions {
  @Mixin private TrainingFile train = new TrainingFile();

  @Option(
      names = "--validation",
      paramLabel = "FILE",
      description =
          "Labelled texts to choose the best epoch by (default: a tenth of --train, if that has 50).",
      converter = InputData.class)
  private Optional<Path> validation = Optional.empty();

  @Option(
      names = "--test",
      paramLabel = "FILE",
      description = "Labelled texts to measure the model by.",
      converter = InputData.class)
  private Optional<Path> test = Optional.empty();

  @Option(
      names = "--unlabelled",
      paramLabel = "FILE",
      description = {
        "Texts of the same kind, from which and from --train word vectors are learned first.",
        "Those that stand in --test or --validation are left out."
      },
      converter = InputData.class)
  private Optional<Path> unlabelled = Optional.empty();

  /** Reads all files, before any time is spent on training. */
  TrainingData read(long seed) throws IOException {
    Dataset known = train.read(seed);
    return new TrainingData(known, read(validation, known), read(test, known), readUnlabelled());
  }

  private Optional<Dataset> readUnlabelled() throws IOException {
    return unlabelled.isEmpty()
        ? Optional.empty()
        : Optional.of(train.columns().readUnlabelled(unlabelled.get()));
  }

  private Optional<Dataset> read(Optional<Path> file, Dataset known) throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Dataset data = train.columns().read(file.get(), Optional.empty());
    NavigableSet<String> unknown = new TreeSet<>(data.labels());
    known.labels().forEach(unknown::remove);
    if (!unknown.isEmpty()) {
      throw new DataException(
          "%s: labels %s do not occur among the training texts' %s"
              .formatted(file.get(), unknown, known.labels()));
    }
    return Optional.of(data);
  }
}
