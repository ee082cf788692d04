package io.github.sentimentj.evaluation;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The different scores of examples, highest first, and which of them each example has. Sorted once:
 * a ranking of any resample then is a single pass. Immutable.
 */
final class Steps {
  private final double[] scores;
  private final int[] stepOf;

  private Steps(double[] scores, int[] stepOf) {
    this.scores = scores;
    this.stepOf = stepOf;
  }

  static Steps of(int examples, IntToDoubleFunction score) {
    double[] rising = new double[examples];
    Arrays.setAll(rising, score);
    Arrays.sort(rising);
    double[] different = new double[examples];
    int steps = 0;
    for (double each : rising) {
      if (steps == 0 || different[steps - 1] != each) {
        different[steps++] = each;
      }
    }
    different = Arrays.copyOf(different, steps);
    int[] stepOf = new int[examples];
    for (int i = 0; i < examples; i++) {
      stepOf[i] = steps - 1 - Arrays.binarySearch(different, score.applyAsDouble(i));
    }
    return new Steps(different, stepOf);
  }

  int size() {
    return scores.length;
  }

  /** Score of a step, from 0 for the highest. */
  double score(int step) {
    return scores[scores.length - 1 - step];
  }

  int stepOf(int example) {
    return stepOf[example];
  }
}
