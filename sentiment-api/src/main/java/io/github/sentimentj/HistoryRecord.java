package io.github.sentimentj;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.evaluation.Bootstrap;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.training.CalibrationReport;
import io.github.sentimentj.training.Coverage;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingHistory;
import io.github.sentimentj.training.TrainingHistory.Vectors;
import io.github.sentimentj.training.TrainingReport;
import io.github.sentimentj.training.ValidationCheck;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Writes down how a training went.
 *
 * @param engine what computed
 * @param notes of the caller
 */
record HistoryRecord(String engine, SortedMap<String, String> notes) {
  // 1,000 resamples take a second for each 10,000 examples; beyond 20,000 fewer say the same.
  private static final long EXAMPLES_DRAWN = 20_000_000;
  private static final int MOST_RESAMPLES = 1000;
  private static final int LEAST_RESAMPLES = 100;

  /**
   * Describes a training.
   *
   * @param check of the finished model on the validation data
   */
  TrainingHistory of(
      TrainingReport report,
      Optional<Coverage> coverage,
      Optional<Dataset> validation,
      Optional<Evaluation> check) {
    return new TrainingHistory(
        engine,
        report.stopReason(),
        report.tokens(),
        report.skippedSteps(),
        TrainingHistory.epochs(report),
        coverage.map(each -> new Vectors(share(each.types()), share(each.tokens()))),
        check.flatMap(
            evaluation ->
                report
                    .calibration()
                    .map(found -> check(found, validation.orElseThrow(), evaluation))),
        notes);
  }

  private static ValidationCheck check(
      CalibrationReport calibration, Dataset validation, Evaluation evaluation) {
    int resamples =
        (int)
            Math.max(
                LEAST_RESAMPLES, Math.min(MOST_RESAMPLES, EXAMPLES_DRAWN / evaluation.examples()));
    return new ValidationCheck(
        validation.fingerprint(),
        new TreeMap<>(Bootstrap.ofDefaults().resamples(resamples).intervals(evaluation)),
        calibration.before(),
        calibration.after());
  }

  private static double share(double value) {
    return Double.isNaN(value) ? 0 : Math.min(1, value);
  }

  /**
   * Checks notes.
   *
   * @throws IllegalArgumentException if a history may not have them
   */
  static void requireNotes(SortedMap<String, String> notes) {
    var unused =
        new TrainingHistory(
            "", StopReason.MAX_EPOCHS, 0, 0, List.of(), Optional.empty(), Optional.empty(), notes);
  }
}
