package io.github.sentimentj.evaluation;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a model is right as often as it says: its predictions in 15 bins of equal width over the
 * confidence (the probability of the predicted label), as in Guo et al. 2017, "On Calibration of
 * Modern Neural Networks".
 *
 * <p>Immutable and thread-safe.
 *
 * @param bins the bins that hold predictions, by rising confidence
 */
public record Reliability(List<Bin> bins) {
  private static final int BINS = 15;

  /** Copies. */
  public Reliability {
    bins = List.copyOf(bins);
  }

  /**
   * Predictions of like confidence.
   *
   * @param lower confidence above which the bin begins
   * @param upper confidence it reaches up to and includes
   * @param examples number of predictions, at least 1
   * @param confidence their mean confidence
   * @param accuracy share of them that are right
   */
  public record Bin(double lower, double upper, int examples, double confidence, double accuracy) {}

  static Reliability of(Scores scores, int[] counts) {
    int[] examples = new int[BINS];
    int[] right = new int[BINS];
    double[] confidence = new double[BINS];
    for (int i = 0; i < counts.length; i++) {
      int bin = bin(scores.confidence(i));
      examples[bin] += counts[i];
      right[bin] += scores.right(i) ? counts[i] : 0;
      confidence[bin] += counts[i] * scores.confidence(i);
    }
    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (examples[i] > 0) {
        double accuracy = (double) right[i] / examples[i];
        bins.add(
            new Bin(
                (double) i / BINS,
                (double) (i + 1) / BINS,
                examples[i],
                confidence[i] / examples[i],
                accuracy));
      }
    }
    return new Reliability(bins);
  }

  private static int bin(double confidence) {
    return Math.max(0, Math.min(BINS, (int) Math.ceil(confidence * BINS)) - 1);
  }

  /**
   * Returns the expected calibration error, 0 (best) to 1: the mean distance of accuracy and mean
   * confidence in a bin, weighted by its predictions.
   */
  public double ece() {
    int examples = bins.stream().mapToInt(Bin::examples).sum();
    return bins.stream()
        .mapToDouble(bin -> bin.examples() * Math.abs(bin.accuracy() - bin.confidence()) / examples)
        .sum();
  }
}
