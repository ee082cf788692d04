package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.LabelMetrics;
import io.github.sentimentj.examples.progress.Stopwatch;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What came of one run.
 *
 * <p>Immutable and thread-safe.
 *
 * @param key which run
 * @param date the day it ended, in UTC
 * @param test figures of the test set
 * @param training how the training went
 * @param hardware what it ran on
 */
public record AccuracyResult(
    RunKey key, LocalDate date, TestFigures test, TrainingFigures training, String hardware) {

  /**
   * Figures of the test set.
   *
   * @param accuracy share of right predictions
   * @param loss mean negative log likelihood (natural logarithm) of the true labels
   * @param macroF1 unweighted mean of the labels' F1
   * @param positive figures of the label {@code positive}, where there is one other
   */
  public record TestFigures(
      double accuracy, double loss, double macroF1, Optional<LabelFigures> positive) {

    static TestFigures of(Evaluation test) {
      Optional<LabelFigures> positive =
          Optional.ofNullable(test.perLabel().get("positive"))
              .filter(metrics -> test.perLabel().size() == 2)
              .map(LabelFigures::of);
      return new TestFigures(test.accuracy(), test.loss(), test.macroF1(), positive);
    }
  }

  /**
   * Figures of one label.
   *
   * @param precision share of its predictions that are right
   * @param recall share of its examples that were found
   * @param f1 harmonic mean of the two
   */
  public record LabelFigures(double precision, double recall, double f1) {

    private static LabelFigures of(LabelMetrics metrics) {
      return new LabelFigures(metrics.precision(), metrics.recall(), metrics.f1());
    }
  }

  /**
   * How a training went.
   *
   * @param epochs passes over the texts
   * @param bestEpoch the one that validation chose, from 1
   * @param seconds everything from reading vectors to the last validation
   * @param tokensPerSecond speed of the updates alone
   */
  public record TrainingFigures(int epochs, int bestEpoch, double seconds, double tokensPerSecond) {

    static TrainingFigures of(Stopwatch stopwatch) {
      return new TrainingFigures(
          stopwatch.report().epochs().size(),
          stopwatch.report().bestEpoch(),
          stopwatch.seconds(),
          stopwatch.tokensPerSecond());
    }
  }
}
