package io.github.sentimentj.examples.cli;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.evaluation.Comparison;
import io.github.sentimentj.evaluation.Evaluation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tells which of two models is better on the same data, and whether that could be chance. */
@Command(
    name = "compare",
    description = "Tells which of two models is better, and whether that could be chance.")
final class CompareCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Mixin private ModelOptions first = new ModelOptions();

  @Option(
      names = "--with",
      paramLabel = "MODEL",
      required = true,
      description = "The other model's file.",
      converter = InputFile.class)
  private Path second = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "Labelled texts that neither model has learned from.",
      converter = InputData.class)
  private Path data = Path.of("");

  @Mixin private ColumnOptions columns = new ColumnOptions();
  @Mixin private BootstrapOptions bootstrap = new BootstrapOptions();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  CompareCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Dataset examples = columns.read(data, Optional.empty());
    Comparison comparison =
        Comparison.of(
            evaluation(first.open(), examples),
            evaluation(first.open(second), examples),
            bootstrap.bootstrap());
    streams.out().line(json ? comparison.toJson() : comparison.toString());
    streams.out().flush();
    return 0;
  }

  private static Evaluation evaluation(SentimentModel opened, Dataset examples) {
    try (opened) {
      return opened.evaluate(examples);
    }
  }
}
