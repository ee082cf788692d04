package io.github.sentimentj.examples.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into one line on stderr and an exit status. */
final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private final StandardStreams streams;
  private final BooleanSupplier stacktrace;

  Failures(StandardStreams streams, BooleanSupplier stacktrace) {
    this.streams = streams;
    this.stacktrace = stacktrace;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return report(e, e.getMessage() + " (try '" + command + " --help')", ExitCode.USAGE);
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
    if (e instanceof ResultWriter.ReaderGoneException) {
      return ExitCode.OK;
    }
    // The library's word for a setting out of range, and here settings are options.
    boolean badUse = e instanceof IllegalArgumentException;
    return report(e, describe(e), badUse ? ExitCode.USAGE : ExitCode.SOFTWARE);
  }

  /** Runs a command, and reports even what is no exception: no memory, no native library. */
  int guard(IntSupplier command) {
    try {
      return command.getAsInt();
    } catch (OutOfMemoryError e) {
      return report(e, "not enough memory; give more with java -Xmx", ExitCode.SOFTWARE);
    } catch (LinkageError | StackOverflowError e) {
      return report(e, e.toString(), ExitCode.SOFTWARE);
    }
  }

  private static String describe(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "no such file: " + e.getMessage();
    }
    if (e instanceof AccessDeniedException) {
      return "access denied: " + e.getMessage();
    }
    boolean meantForPeople =
        e instanceof IOException
            || e.getClass().getName().startsWith("io.github.sentimentj.")
            || e instanceof IllegalArgumentException;
    return meantForPeople ? Optional.ofNullable(e.getMessage()).orElse(e.toString()) : e.toString();
  }

  private static String inOneLine(String message) {
    return Stream.of(message.strip().split("\\R"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private int report(Throwable e, String message, int status) {
    streams.err().println("sentiment: " + inOneLine(message));
    if (stacktrace.getAsBoolean()) {
      e.printStackTrace(streams.err());
    }
    return status;
  }
}
