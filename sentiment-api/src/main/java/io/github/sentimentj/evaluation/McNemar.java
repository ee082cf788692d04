package io.github.sentimentj.evaluation;

/** McNemar's test of two classifiers on the same examples. */
final class McNemar {
  private McNemar() {}

  /**
   * Returns the two-sided p-value of the exact test: twice the chance that of this many fair coins
   * no more than the fewer fall on one side, at most 1.
   */
  static double pValue(int onlyFirst, int onlySecond) {
    int coins = onlyFirst + onlySecond;
    int fewer = Math.min(onlyFirst, onlySecond);
    // From the largest term downwards, each as a multiple of it: nothing underflows on the way.
    double logLargest = -coins * Math.log(2);
    for (int i = 1; i <= fewer; i++) {
      logLargest += Math.log((double) (coins - i + 1) / i);
    }
    double term = 1;
    double sum = 0;
    for (int i = fewer; i >= 0; i--) {
      sum += term;
      term *= (double) i / (coins - i + 1);
    }
    return Math.min(1, 2 * Math.exp(logLargest + Math.log(sum)));
  }
}
