package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.SentimentModel;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code sentiment} with its subcommands. */
@Command(
    name = "sentiment",
    description = "Trains, evaluates and uses models that classify texts.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = SentimentCommand.Version.class,
    sortOptions = false,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {"0:done", "1:failed", "2:bad use, such as a file that is not there"})
public final class SentimentCommand {
  @Option(
      names = "--stacktrace",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error came from.")
  private boolean stacktrace;

  private SentimentCommand() {}

  /**
   * Runs a command.
   *
   * @return the exit status
   */
  public static int run(StandardStreams streams, String... args) {
    SentimentCommand command = new SentimentCommand();
    Failures failures = new Failures(streams, () -> command.stacktrace);
    CommandLine commandLine =
        commandLine(command, streams)
            .setOut(new PrintWriter(streams.out().writer(), true))
            .setErr(new PrintWriter(streams.err(), true, UTF_8))
            .setParameterExceptionHandler(failures)
            .setExecutionExceptionHandler(failures);
    return failures.guard(() -> commandLine.execute(args));
  }

  /** Returns what reads the arguments; how it reports failures is left to the caller. */
  static CommandLine commandLine(StandardStreams streams) {
    return commandLine(new SentimentCommand(), streams);
  }

  private static CommandLine commandLine(SentimentCommand command, StandardStreams streams) {
    return new CommandLine(command)
        .addSubcommand(new TrainCommand(streams))
        .addSubcommand(new EvaluateCommand(streams))
        .addSubcommand(new CompareCommand(streams))
        .addSubcommand(new CrossValidateCommand(streams))
        .addSubcommand(new LearningCurveCommand(streams))
        .addSubcommand(new PredictCommand(streams))
        .addSubcommand(new ExplainCommand(streams))
        .addSubcommand(new AuditCommand(streams))
        .addSubcommand(new ReportCommand(streams))
        .addSubcommand(new InspectCommand(streams))
        .addSubcommand(new CompressCommand(streams))
        .addSubcommand(new TokenizeCommand(streams))
        .addSubcommand(new EmbeddingsCommand(streams))
        .addSubcommand(new QuickStartCommand(streams))
        .addSubcommand(BenchmarkCommand.commandLine(streams))
        // A text may well begin with @.
        .setExpandAtFiles(false);
  }

  /** The version of the library's jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = SentimentModel.class.getPackage().getImplementationVersion();
      return new String[] {"sentiment " + Optional.ofNullable(version).orElse("development")};
    }
  }
}
