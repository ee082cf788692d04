package io.github.sentimentj.calibration;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.evaluation.CoverageCurve;

/**
 * When a model rather says nothing. The least confidence of an answer is given, or found on
 * validation data.
 *
 * @param rule how the least confidence is found
 * @param value what the rule wants, 0 to 1; 0 where it wants nothing
 */
public record Abstention(Rule rule, double value) {

  /** How the least confidence of an answer is found. */
  public enum Rule {
    /** It is 0. */
    NEVER,
    /** It is the value. */
    BELOW,
    /** The lowest at which this share of the answers on validation data is right. */
    TARGET_PRECISION,
    /** The highest at which this share of the validation data is answered. */
    TARGET_COVERAGE
  }

  /** Checks the range. */
  public Abstention {
    requireNonNull(rule, "rule");
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("value is " + value + "; expected 0 to 1");
    }
  }

  /** Answers always; the default. */
  public static Abstention never() {
    return new Abstention(Rule.NEVER, 0);
  }

  /** Abstains where the model is less confident than this, 0 to 1. */
  public static Abstention below(double confidence) {
    return new Abstention(Rule.BELOW, confidence);
  }

  /**
   * Abstains as rarely as can be, so that this share of the answers on validation data is right.
   * Where no confidence reaches that, the model abstains unless it is certain.
   */
  public static Abstention targetPrecision(double precision) {
    return new Abstention(Rule.TARGET_PRECISION, precision);
  }

  /** Answers this share of the validation data, those it is most confident about. */
  public static Abstention targetCoverage(double coverage) {
    return new Abstention(Rule.TARGET_COVERAGE, coverage);
  }

  /** Returns whether validation data are needed. */
  public boolean isFitted() {
    return rule == Rule.TARGET_PRECISION || rule == Rule.TARGET_COVERAGE;
  }

  /** Returns the least confidence of an answer, 0 to 1, given what validation data show. */
  public double threshold(CoverageCurve validation) {
    return switch (rule) {
      case NEVER -> 0;
      case BELOW -> value;
      case TARGET_PRECISION ->
          validation.atAccuracy(value).map(CoverageCurve.Point::threshold).orElse(1.0);
      case TARGET_COVERAGE -> validation.atCoverage(value).threshold();
    };
  }
}
