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
  @Option(
      names = "--train",
      paramLabel = "FILE",
      required = true,
      description = "Labelled texts to learn from.",
      converter = InputData.class)
  private Path train = Path.of("");

  @Option(
      names = "--validation",
      paramLabel = "FILE",
      description = "Labelled texts to choose the best epoch by (default: a tenth of --train).",
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

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Train on a sample of N texts with the labels' shares, drawn by --seed.")
  private Optional<Integer> limit = Optional.empty();

  @Mixin private ColumnOptions columns = new ColumnOptions();

  @Option(
      names = "--group-column",
      paramLabel = "NAME",
      description =
          "Column or JSON field of --train; texts with the same value are all validated by, or none.")
  private Optional<String> group = Optional.empty();

  /** Reads all files, before any time is spent on training. */
  TrainingData read(long seed) throws IOException {
    Dataset all = columns.read(train, group);
    Dataset limited = limit.isPresent() ? sample(all, limit.get(), seed) : all;
    return new TrainingData(
        limited, read(validation, limited), read(test, limited), readUnlabelled());
  }

  private Optional<Dataset> readUnlabelled() throws IOException {
    return unlabelled.isEmpty()
        ? Optional.empty()
        : Optional.of(columns.readUnlabelled(unlabelled.get()));
  }

  private static Dataset sample(Dataset all, int limit, long seed) {
    if (limit < 1) {
      throw new IllegalArgumentException("--limit is " + limit + "; expected at least 1");
    }
    return all.sample(limit, seed);
  }

  private Optional<Dataset> read(Optional<Path> file, Dataset known) throws IOException {
    if (file.isEmpty()) {
      return Optional.empty();
    }
    Dataset data = columns.read(file.get(), Optional.empty());
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
