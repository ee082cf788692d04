package io.github.sentimentj.evaluation;

/**
 * Figures of one label against all others, or an average of them over labels. Where a figure would
 * divide by zero (the label never predicted, or absent from the data) it is 0.
 *
 * @param precision share of the predictions of this label that are right
 * @param recall share of this label's examples that were found
 * @param f1 harmonic mean of the two
 * @param support examples of this label in the data; of an average, all examples
 */
public record LabelMetrics(double precision, double recall, double f1, int support) {

  static LabelMetrics of(int right, int predicted, int support) {
    double precision = predicted == 0 ? 0 : (double) right / predicted;
    double recall = support == 0 ? 0 : (double) right / support;
    double f1 = predicted + support == 0 ? 0 : 2.0 * right / (predicted + support);
    return new LabelMetrics(precision, recall, f1, support);
  }
}
