package io.github.sentimentj.evaluation;

import java.util.List;

/**
 * Collects predictions beside the truth and makes an {@link Evaluation} of them.
 *
 * <p>Not thread-safe; use in one thread.
 */
public final class Evaluator {
  private final List<String> labels;
  private final int[][] counts;
  private int examples;
  private double totalLoss;

  /**
   * Starts without predictions.
   *
   * @param labels the labels in the order of the probabilities
   */
  public Evaluator(List<String> labels) {
    this.labels = List.copyOf(labels);
    this.counts = new int[labels.size()][labels.size()];
  }

  /**
   * Adds one prediction.
   *
   * @param truth index of the true label
   * @param probabilities one for each label; of equal highest ones the first is the prediction
   */
  public void add(int truth, double[] probabilities) {
    counts[truth][predicted(probabilities)]++;
    examples++;
    totalLoss -= Math.log(Math.max(probabilities[truth], Double.MIN_NORMAL));
  }

  /** Returns the index of the highest probability; of equal ones the first. */
  public static int predicted(double[] probabilities) {
    int predicted = 0;
    for (int i = 1; i < probabilities.length; i++) {
      predicted = probabilities[i] > probabilities[predicted] ? i : predicted;
    }
    return predicted;
  }

  /**
   * Returns the figures so far.
   *
   * @throws IllegalStateException if nothing was added
   */
  public Evaluation evaluation() {
    if (examples == 0) {
      throw new IllegalStateException("no examples to evaluate");
    }
    return Evaluation.of(ConfusionMatrix.of(labels, counts), totalLoss / examples);
  }
}
