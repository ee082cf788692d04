package io.github.sentimentj.calibration;

import java.util.Collections;
import java.util.List;

/**
 * Changes a network's probabilities: the log probability of each label times a scale, plus an
 * offset, and the result normalised. Equal scales without offsets are a temperature, its inverse.
 *
 * <p>Immutable and thread-safe.
 *
 * @param scales a factor for each label, above 0, at most 1e9
 * @param offsets what is added for each label, -1e9 to 1e9
 */
public record Calibrator(List<Double> scales, List<Double> offsets) {
  // Far beyond what any fit finds; what is greater could overflow to no probability at all.
  private static final double GREATEST = 1e9;

  /** Copies and checks. */
  public Calibrator {
    scales = List.copyOf(scales);
    offsets = List.copyOf(offsets);
    if (scales.size() != offsets.size()) {
      throw new IllegalArgumentException(
          scales.size() + " scales, " + offsets.size() + " offsets; expected one a label");
    }
    for (double scale : scales) {
      if (!(scale > 0 && scale <= GREATEST)) {
        throw new IllegalArgumentException("a scale is " + scale + "; expected above 0, to 1e9");
      }
    }
    for (double offset : offsets) {
      if (!(Math.abs(offset) <= GREATEST)) {
        throw new IllegalArgumentException("an offset is " + offset + "; expected -1e9 to 1e9");
      }
    }
  }

  /** Returns the calibrator that changes nothing. */
  public static Calibrator identity(int labelCount) {
    return ofTemperature(1, labelCount);
  }

  /** Returns the calibrator that divides logits by a temperature above 0. */
  public static Calibrator ofTemperature(double temperature, int labelCount) {
    return new Calibrator(
        Collections.nCopies(labelCount, 1 / temperature), Collections.nCopies(labelCount, 0.0));
  }

  /** Returns whether nothing changes, not a bit. */
  public boolean isIdentity() {
    return scales.stream().allMatch(scale -> scale == 1)
        && offsets.stream().allMatch(offset -> offset == 0);
  }

  /**
   * Returns the calibrated probabilities.
   *
   * @param probabilities one a label, in the model's order; not changed
   */
  public double[] apply(double[] probabilities) {
    if (isIdentity()) {
      return probabilities.clone();
    }
    double[] result = new double[probabilities.length];
    double greatest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < result.length; i++) {
      result[i] = scales.get(i) * logarithm(probabilities[i]) + offsets.get(i);
      greatest = Math.max(greatest, result[i]);
    }
    double sum = 0;
    for (int i = 0; i < result.length; i++) {
      result[i] = Math.exp(result[i] - greatest);
      sum += result[i];
    }
    for (int i = 0; i < result.length; i++) {
      result[i] /= sum;
    }
    return result;
  }

  /** Finite for a probability of 0, too. */
  static double logarithm(double probability) {
    return Math.log(Math.max(probability, Double.MIN_NORMAL));
  }
}
