package io.github.sentimentj.examples.cli;

import io.github.sentimentj.audit.Audit;
import io.github.sentimentj.data.Dataset;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks for what would spoil a model or its figures in data. */
@Command(
    name = "audit",
    description = {
      "Looks through labelled texts for what would spoil a model or its figures: duplicates,",
      "contradicting labels, damaged texts and more."
    },
    footer = {
      "",
      "leaks counts the texts of --against that stand in --data, too: give what is trained on with",
      "--data and what is measured by with --against."
    })
final class AuditCommand implements Callable<Integer> {
  private final StandardStreams streams;

  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "Labelled texts, as for train.",
      converter = InputData.class)
  private Path data = Path.of("");

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "Labelled texts that should have nothing in common with them.",
      converter = InputData.class)
  private Optional<Path> against = Optional.empty();

  @Mixin private ColumnOptions columns = new ColumnOptions();

  @Option(
      names = "--group-column",
      paramLabel = "NAME",
      description = "Column or JSON field whose values should not occur in both files.")
  private Optional<String> group = Optional.empty();

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  AuditCommand(StandardStreams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Dataset examples = columns.read(data, group);
    Audit audit =
        against.isPresent() ? examples.audit(columns.read(against.get(), group)) : examples.audit();
    streams.out().line(json ? audit.toJson() : audit.toString());
    streams.out().flush();
    return 0;
  }
}
