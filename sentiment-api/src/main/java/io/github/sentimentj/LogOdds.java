package io.github.sentimentj;

/**
 * The score that explanations are about: log-odds {@code log(p / (1 - p))} of a label. The other
 * labels' probabilities are added up rather than taken from 1, so that no digit is lost where the
 * model is sure.
 */
final class LogOdds {
  private LogOdds() {}

  /** Returns the score of a label, finite for any probabilities. */
  static double of(double[] probabilities, int label) {
    double others = 0;
    for (int i = 0; i < probabilities.length; i++) {
      others += i == label ? 0 : probabilities[i];
    }
    return log(probabilities[label]) - log(others);
  }

  private static double log(double probability) {
    return Math.log(Math.max(probability, Double.MIN_NORMAL));
  }

  /** Returns the score of a label: its logit, less the logarithm of the others' exponentials. */
  static double of(float[] logits, int label) {
    return logits[label] - others(logits, label);
  }

  /** Returns how much the score of a label changes with each logit. */
  static float[] derivative(float[] logits, int label) {
    double others = others(logits, label);
    float[] derivative = new float[logits.length];
    for (int i = 0; i < logits.length; i++) {
      derivative[i] = i == label ? 1 : (float) -Math.exp(logits[i] - others);
    }
    return derivative;
  }

  private static double others(float[] logits, int label) {
    double max = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < logits.length; i++) {
      max = i == label ? max : Math.max(max, logits[i]);
    }
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      sum += i == label ? 0 : Math.exp(logits[i] - max);
    }
    return max + Math.log(sum);
  }
}
