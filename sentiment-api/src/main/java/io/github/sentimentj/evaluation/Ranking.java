package io.github.sentimentj.evaluation;

import java.util.function.IntPredicate;

/**
 * Examples by falling score, with the hits and misses among those that score at least so much.
 * Examples of equal score are one step: no threshold can tell them apart.
 */
final class Ranking {
  private final double[] scores;
  private final long[] hits;
  private final long[] misses;
  private final int steps;

  /** Ranks examples, each as often as counted. */
  Ranking(Steps all, int[] counts, IntPredicate hit) {
    long[] hitsAt = new long[all.size()];
    long[] missesAt = new long[all.size()];
    for (int example = 0; example < counts.length; example++) {
      (hit.test(example) ? hitsAt : missesAt)[all.stepOf(example)] += counts[example];
    }
    scores = new double[all.size()];
    hits = hitsAt;
    misses = missesAt;
    int kept = 0;
    for (int step = 0; step < all.size(); step++) {
      if (hitsAt[step] + missesAt[step] > 0) { // a resample may lack all of a step's examples
        scores[kept] = all.score(step);
        hits[kept] = hits(kept - 1) + hitsAt[step];
        misses[kept] = misses(kept - 1) + missesAt[step];
        kept++;
      }
    }
    steps = kept;
  }

  int steps() {
    return steps;
  }

  double score(int step) {
    return scores[step];
  }

  /** Hits at this step and above it; none above the first. */
  long hits(int step) {
    return step < 0 ? 0 : hits[step];
  }

  long misses(int step) {
    return step < 0 ? 0 : misses[step];
  }

  long all(int step) {
    return hits(step) + misses(step);
  }

  long allHits() {
    return hits(steps - 1);
  }

  long allMisses() {
    return misses(steps - 1);
  }

  /** Area under the ROC curve by the trapezoid rule, so that a tie counts half; or NaN. */
  double auroc() {
    double area = 0;
    for (int i = 0; i < steps; i++) {
      area += (misses(i) - misses(i - 1)) * (hits(i - 1) + hits(i)) / 2.0;
    }
    return area / ((double) allHits() * allMisses()); // 0 / 0 where one of them is absent
  }

  /** Sum of precisions, each weighted by the recall gained at its step; or NaN. */
  double averagePrecision() {
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      sum += (double) (hits(i) - hits(i - 1)) * hits(i) / all(i);
    }
    return sum / allHits();
  }

  /** Mean share of misses among the first, the first two, ... of all. */
  double meanRisk() {
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double missesPerExample = (double) (misses(i) - misses(i - 1)) / (all(i) - all(i - 1));
      for (long first = 1; first <= all(i) - all(i - 1); first++) {
        sum += (misses(i - 1) + first * missesPerExample) / (all(i - 1) + first);
      }
    }
    return sum / all(steps - 1);
  }
}
