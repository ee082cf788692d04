package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Split;
import io.github.sentimentj.examples.TrainingData;
import java.util.Optional;

/** Divides a data set for cross-validation. */
final class Folds {
  /** How many parts there are. */
  static final int COUNT = 5;

  private static final long SEED = 42;

  private Folds() {}

  /**
   * Returns one fold of the distinct texts to measure by and the others to learn from. The folds
   * are the same each time, with equal shares of the labels.
   *
   * @param fold 0 to below {@link #COUNT}
   */
  static TrainingData of(TrainingData all, int fold) {
    Dataset distinct = all.train().distinct();
    Dataset left = distinct;
    for (int each = 0; each < fold; each++) {
      left = split(left, COUNT - each).test();
    }
    Dataset test = fold == COUNT - 1 ? left : split(left, COUNT - fold).train();
    return new TrainingData(
        distinct.without(test), Optional.empty(), Optional.of(test), all.unlabelled());
  }

  /** Returns one of so many parts, and the rest. */
  private static Split split(Dataset data, int parts) {
    double share = 1.0 / parts;
    return data.stratifiedSplit(share, 0, 1 - share, SEED);
  }
}
