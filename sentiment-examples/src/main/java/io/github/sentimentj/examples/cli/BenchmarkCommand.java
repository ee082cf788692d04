package io.github.sentimentj.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code benchmark} with its subcommands. */
@Command(
    name = "benchmark",
    description = "Measures the library.",
    synopsisSubcommandLabel = "COMMAND")
final class BenchmarkCommand {
  private BenchmarkCommand() {}

  static CommandLine commandLine(StandardStreams streams) {
    return new CommandLine(new BenchmarkCommand())
        .addSubcommand(new AccuracyCommand(streams))
        .addSubcommand(new ThroughputCommand(streams))
        .addSubcommand(new LatencyCommand(streams));
  }
}
