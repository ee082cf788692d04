package io.github.sentimentj.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Deals a data set to parts of equal shares, each of which is once what the others are tested on.
 */
final class Folds {
  private Folds() {}

  /** Splits as {@link Dataset#folds} says. */
  static List<Split> of(Dataset data, int folds, long seed) {
    if (folds < 2) {
      throw new IllegalArgumentException("folds is " + folds + "; expected 2 or more");
    }
    List<int[]> units = Units.of(data);
    if (units.size() < folds) {
      throw new IllegalArgumentException(
          "%s: %d examples (%d if tied ones count as one) cannot make %d folds; give more examples or fewer folds"
              .formatted(data.name(), data.size(), units.size(), folds));
    }
    double[] shares = new double[folds];
    Arrays.fill(shares, 1.0 / folds);
    int[] parts = new Allocation(data, shares).deal(units, seed);
    List<Split> splits = new ArrayList<>(folds);
    for (int fold = 0; fold < folds; fold++) {
      splits.add(split(data, parts, fold));
    }
    return List.copyOf(splits);
  }

  private static Split split(Dataset data, int[] parts, int fold) {
    int[] inFold = Arrays.stream(parts).map(part -> part == fold ? 1 : 0).toArray();
    String name = "%s (fold %d)".formatted(data.name(), fold + 1);
    return new Split(
        data.select(data.name() + " (without fold " + (fold + 1) + ")", inFold, 0),
        data.select(name, inFold, -1),
        data.select(name, inFold, 1));
  }
}
