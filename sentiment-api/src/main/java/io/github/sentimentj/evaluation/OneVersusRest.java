package io.github.sentimentj.evaluation;

import java.util.AbstractList;
import java.util.List;

/**
 * How well the probability of one label tells its examples from all others, whatever the threshold.
 *
 * <p>Immutable and thread-safe.
 */
public final class OneVersusRest {
  private final Ranking ranking;

  OneVersusRest(Ranking ranking) {
    this.ranking = ranking;
  }

  /**
   * What comes of predicting the label from a probability on. Recall over false positive rate is
   * the ROC curve, precision over recall the precision-recall curve.
   *
   * @param threshold least probability of a positive prediction, 0 to 1
   * @param recall share of the label's examples found, NaN if there are none
   * @param falsePositiveRate share of the other examples taken for it, NaN if there are none
   * @param precision share of the positive predictions that are right
   */
  public record Cutoff(
      double threshold, double recall, double falsePositiveRate, double precision) {}

  /**
   * Returns the area under the ROC curve, 0 to 1: the chance that a random example of the label
   * gets a higher probability than a random other one, where a tie counts half. NaN if all examples
   * are of the label or none is.
   */
  public double auroc() {
    return ranking.auroc();
  }

  /**
   * Returns the average precision, 0 to 1: the precision at each threshold, weighted by the recall
   * gained there, without interpolation. NaN if no example is of the label.
   */
  public double averagePrecision() {
    return ranking.averagePrecision();
  }

  /** Returns one cutoff for each probability that occurs, by falling threshold; unmodifiable. */
  public List<Cutoff> cutoffs() {
    return new AbstractList<>() {
      @Override
      public Cutoff get(int index) {
        return cutoff(index);
      }

      @Override
      public int size() {
        return ranking.steps();
      }
    };
  }

  private Cutoff cutoff(int step) {
    return new Cutoff(
        ranking.score(step),
        (double) ranking.hits(step) / ranking.allHits(),
        (double) ranking.misses(step) / ranking.allMisses(),
        (double) ranking.hits(step) / ranking.all(step));
  }
}
