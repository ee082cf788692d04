package io.github.sentimentj.examples.cli;

import io.github.sentimentj.evaluation.Bootstrap;
import picocli.CommandLine.Option;

/** How intervals are drawn. */
final class BootstrapOptions {
  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "Resamples of the data for 95 %% intervals (default: ${DEFAULT-VALUE}).",
      defaultValue = "1000")
  private int resamples = 1000;

  @Option(
      names = "--bootstrap-seed",
      paramLabel = "N",
      description = "Where their draws start (default: ${DEFAULT-VALUE}).",
      defaultValue = "42")
  private long seed = 42;

  Bootstrap bootstrap() {
    return Bootstrap.ofDefaults().resamples(resamples).seed(seed);
  }
}
