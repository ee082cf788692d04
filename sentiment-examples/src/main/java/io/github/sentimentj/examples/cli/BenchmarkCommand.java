package io.github.sentimentj.examples.cli;

import picocli.CommandLine.Command;

/** The command {@code benchmark}, which does nothing without one of its own subcommands. */
@Command(
    name = "benchmark",
    description = "Measures the library.",
    synopsisSubcommandLabel = "COMMAND")
final class BenchmarkCommand {}
