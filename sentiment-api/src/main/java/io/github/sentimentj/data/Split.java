package io.github.sentimentj.data;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;

/**
 * Three parts of one data set.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 *
 * @param train what a model learns from
 * @param validation what early stopping, calibration and thresholds are fitted on; may be empty
 * @param test what a model is measured on, once; may be empty
 */
public record Split(Dataset train, Dataset validation, Dataset test) {
  private static final List<String> NAMES = List.of("train", "validation", "test");
  private static final double SUM_TOLERANCE = 1e-9;

  /** Checks that no part is null. */
  public Split {
    requireNonNull(train, "train");
    requireNonNull(validation, "validation");
    requireNonNull(test, "test");
  }

  /** Splits as {@link Dataset#stratifiedSplit} says. */
  static Split stratified(Dataset data, double[] shares, long seed) {
    requireShares(shares);
    List<int[]> units = Units.of(data);
    int[] parts = new Allocation(data, shares).deal(units, seed);
    requireNoneEmpty(data, parts, shares, units.size());
    return new Split(part(data, parts, 0), part(data, parts, 1), part(data, parts, 2));
  }

  private static Dataset part(Dataset data, int[] parts, int part) {
    return data.select("%s (%s part)".formatted(data.name(), NAMES.get(part)), parts, part);
  }

  private static void requireShares(double[] shares) {
    for (int i = 0; i < shares.length; i++) {
      if (!(shares[i] >= 0) || (i == 0 && shares[i] == 0)) {
        throw new IllegalArgumentException(
            "%s is %s; expected a share %s 0"
                .formatted(NAMES.get(i), shares[i], i == 0 ? "above" : "of at least"));
      }
    }
    double sum = Arrays.stream(shares).sum();
    if (!(Math.abs(sum - 1) <= SUM_TOLERANCE)) {
      throw new IllegalArgumentException(
          "the shares %s sum to %s; expected 1".formatted(Arrays.toString(shares), sum));
    }
  }

  private static void requireNoneEmpty(Dataset data, int[] parts, double[] shares, int units) {
    int[] sizes = new int[shares.length];
    for (int part : parts) {
      sizes[part]++;
    }
    for (int i = 0; i < shares.length; i++) {
      if (shares[i] > 0 && sizes[i] == 0) {
        throw new IllegalArgumentException(
            ("%s: the %s part would be empty: %d examples, %d if tied ones count as one, split by %s"
                    + " into %s; give more examples or other shares")
                .formatted(
                    data.name(),
                    NAMES.get(i),
                    parts.length,
                    units,
                    Arrays.toString(shares),
                    Arrays.toString(sizes)));
      }
    }
  }
}
