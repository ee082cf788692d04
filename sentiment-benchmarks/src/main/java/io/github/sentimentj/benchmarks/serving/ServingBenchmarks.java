package io.github.sentimentj.benchmarks.serving;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Command line: {@code java -cp target/benchmarks.jar …ServingBenchmarks peers|process --help}. */
@Command(
    name = "benchmark",
    subcommands = {PeersCommand.class, ProcessCommand.class},
    mixinStandardHelpOptions = true,
    description = "Measures prediction beside other libraries, and of a process as a whole.")
public final class ServingBenchmarks {
  private ServingBenchmarks() {}

  /** Runs a command and exits with its code. */
  public static void main(String[] args) {
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    // DJL's tokenizers would ask for an address of its makers otherwise.
    System.setProperty("ai.djl.offline", "true");
    System.exit(new CommandLine(new ServingBenchmarks()).execute(args));
  }
}
