package io.github.sentimentj.examples.cli;

import io.github.sentimentj.data.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What is trained on. */
final class TrainingFile {
  @Option(
      names = "--train",
      paramLabel = "FILE",
      required = true,
      description = "Labelled texts to learn from.",
      converter = InputData.class)
  private Path train = Path.of("");

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Take a sample of N of them with the labels' shares, drawn by --seed.")
  private Optional<Integer> limit = Optional.empty();

  @Mixin private ColumnOptions columns = new ColumnOptions();

  @Option(
      names = "--group-column",
      paramLabel = "NAME",
      description =
          "Column or JSON field of --train; texts with the same value are all held out, or none.")
  private Optional<String> group = Optional.empty();

  /** Returns the texts to learn from. */
  Dataset read(long seed) throws IOException {
    Dataset all = columns.read(train, group);
    if (limit.isPresent() && limit.get() < 1) {
      throw new IllegalArgumentException("--limit is " + limit.get() + "; expected at least 1");
    }
    return limit.isPresent() ? all.sample(limit.get(), seed) : all;
  }

  /** Returns how files are read. */
  ColumnOptions columns() {
    return columns;
  }
}
