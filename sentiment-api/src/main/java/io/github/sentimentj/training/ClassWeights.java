package io.github.sentimentj.training;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Factors of the loss by label, on top of each example's own weight. Only their ratio counts: the
 * loss is divided by the mean weight.
 *
 * @param inverseFrequency whether a label's factor is the inverse of its share in the training data
 * @param factors factors by label, greater than 0; labels that are not named have 1
 */
public record ClassWeights(boolean inverseFrequency, SortedMap<String, Double> factors) {
  private static final ClassWeights NONE = new ClassWeights(false, new TreeMap<>());

  /** Copies the factors and checks them. */
  public ClassWeights {
    factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
    if (inverseFrequency && !factors.isEmpty()) {
      throw new IllegalArgumentException(
          "inverseFrequency leaves no room for other factors; got " + factors);
    }
    factors.forEach(
        (label, factor) -> {
          if (!(factor > 0 && factor < 1e6)) {
            throw new IllegalArgumentException(
                "class weight of '" + label + "' is " + factor + "; expected > 0, < 1e6");
          }
        });
  }

  /** Every label counts as often as it occurs. */
  public static ClassWeights none() {
    return NONE;
  }

  /** Every label counts as much as any other, however rare it is. */
  public static ClassWeights balanced() {
    return new ClassWeights(true, new TreeMap<>());
  }

  /** Takes factors by label; labels that are not named have 1. */
  public static ClassWeights of(Map<String, Double> factors) {
    return new ClassWeights(false, new TreeMap<>(factors));
  }

  /**
   * Returns the factor of a label.
   *
   * @param share the label's share in the training data, greater than 0
   * @param labels number of labels
   */
  public double factor(String label, double share, int labels) {
    return inverseFrequency ? 1 / (share * labels) : factors.getOrDefault(label, 1.0);
  }
}
