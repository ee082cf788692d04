package io.github.sentimentj.examples;

import io.github.sentimentj.examples.cli.Arguments;
import io.github.sentimentj.examples.cli.SentimentCommand;
import io.github.sentimentj.examples.cli.StandardStreams;

/** The command {@code sentiment}: trains, evaluates, predicts and inspects models. */
public final class Main {
  private Main() {}

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    System.exit(SentimentCommand.run(StandardStreams.ofProcess(), Arguments.asTyped(args)));
  }
}
