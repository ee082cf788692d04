package io.github.sentimentj.training;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.evaluation.Interval;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Figures of a finished model on its validation data. Its epoch was chosen by them and its
 * calibration fitted on them: new data will show a little less.
 *
 * @param dataSha256 fingerprint of the validation examples in order, 64 lower-case hexadecimal
 *     digits
 * @param figures figures of the calibrated probabilities with 95 % bootstrap intervals, by their
 *     names in an evaluation's JSON; finite, at most {@value #MOST_FIGURES}
 * @param before figures of the network's own probabilities
 * @param after figures of the calibrated ones
 */
public record ValidationCheck(
    String dataSha256,
    SortedMap<String, Interval> figures,
    CalibrationReport.Quality before,
    CalibrationReport.Quality after) {
  /** How many figures are kept at most. */
  public static final int MOST_FIGURES = 100;

  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  /** Checks and copies. */
  public ValidationCheck {
    requireNonNull(before, "before");
    requireNonNull(after, "after");
    if (!SHA256.matcher(requireNonNull(dataSha256, "dataSha256")).matches()) {
      throw new IllegalArgumentException(
          "dataSha256 is '" + dataSha256 + "'; expected 64 lower-case hexadecimal digits");
    }
    figures = checked(figures);
  }

  private static SortedMap<String, Interval> checked(SortedMap<String, Interval> figures) {
    if (figures.size() > MOST_FIGURES) {
      throw new IllegalArgumentException(figures.size() + " figures; at most " + MOST_FIGURES);
    }
    SortedMap<String, Interval> copy = new TreeMap<>();
    for (Map.Entry<String, Interval> figure : figures.entrySet()) {
      Interval interval = figure.getValue();
      if (!Double.isFinite(interval.value())
          || !Double.isFinite(interval.lower())
          || !Double.isFinite(interval.upper())
          || interval.lower() > interval.upper()) {
        throw new IllegalArgumentException(
            "figures has %s as %s; expected finite numbers, and lower to upper"
                .formatted(figure.getKey(), interval));
      }
      copy.put(figure.getKey(), interval);
    }
    return Collections.unmodifiableSortedMap(copy);
  }
}
