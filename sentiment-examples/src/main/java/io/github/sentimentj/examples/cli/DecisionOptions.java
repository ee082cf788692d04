package io.github.sentimentj.examples.cli;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.calibration.Abstention;
import io.github.sentimentj.calibration.Calibration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How a network's probabilities become answers. What is not given is left to the library. */
final class DecisionOptions {
  @Option(
      names = "--calibration",
      paramLabel = "NAME",
      description =
          "How probabilities are made to agree with validation data: ${COMPLETION-CANDIDATES}.",
      converter = CalibrationName.class,
      completionCandidates = CalibrationName.class)
  private Optional<Calibration> calibration = Optional.empty();

  @Option(
      names = "--abstain-below",
      paramLabel = "X",
      description = "Say nothing where the model is less confident than this.")
  private Optional<Double> below = Optional.empty();

  @Option(
      names = "--target-precision",
      paramLabel = "X",
      description = "Say nothing so often that this share of the answers is right (validation).")
  private Optional<Double> precision = Optional.empty();

  @Option(
      names = "--target-coverage",
      paramLabel = "X",
      description = "Answer this share of the texts, those it is most confident of (validation).")
  private Optional<Double> coverage = Optional.empty();

  /** Names of the calibrations. */
  static final class CalibrationName extends ConstantName<Calibration> {
    CalibrationName() {
      super(Calibration.class);
    }
  }

  /**
   * Sets what was given.
   *
   * @throws IllegalArgumentException if more than one abstention was
   */
  void applyTo(SentimentModel.Builder builder) {
    calibration.ifPresent(builder::calibration);
    List<Abstention> abstentions =
        Stream.of(
                below.map(Abstention::below),
                precision.map(Abstention::targetPrecision),
                coverage.map(Abstention::targetCoverage))
            .flatMap(Optional::stream)
            .toList();
    if (abstentions.size() > 1) {
      throw new IllegalArgumentException(
          "give one of --abstain-below, --target-precision and --target-coverage");
    }
    abstentions.forEach(builder::abstention);
  }
}
