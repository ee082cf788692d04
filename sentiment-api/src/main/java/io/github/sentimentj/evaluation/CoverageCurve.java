package io.github.sentimentj.evaluation;

import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How accurate a model is on the share of the examples it is most confident about: what abstaining
 * below a confidence costs and gains.
 *
 * <p>Immutable and thread-safe.
 */
public final class CoverageCurve {
  private final Ranking ranking;

  CoverageCurve(Ranking ranking) {
    this.ranking = ranking;
  }

  /**
   * What comes of answering from a confidence on.
   *
   * @param threshold least confidence of an answer, 0 to 1
   * @param coverage share of the examples that are answered, above 0
   * @param accuracy share of right answers among them
   */
  public record Point(double threshold, double coverage, double accuracy) {}

  /** Returns one point for each confidence that occurs, by rising coverage; unmodifiable. */
  public List<Point> points() {
    return new AbstractList<>() {
      @Override
      public Point get(int index) {
        return point(index);
      }

      @Override
      public int size() {
        return ranking.steps();
      }
    };
  }

  private Point point(int step) {
    return new Point(
        ranking.score(step),
        (double) ranking.all(step) / ranking.all(ranking.steps() - 1),
        (double) ranking.hits(step) / ranking.all(step));
  }

  /**
   * Returns the point of least coverage that still answers this share of the examples.
   *
   * @param coverage share wanted, 0 to 1
   * @throws IllegalArgumentException if it is not within 0 to 1
   */
  public Point atCoverage(double coverage) {
    requireShare("coverage", coverage);
    int step = 0; // the last one covers all
    while ((double) ranking.all(step) / ranking.all(ranking.steps() - 1) < coverage) {
      step++;
    }
    return point(step);
  }

  /**
   * Returns the point of greatest coverage at which answers are this accurate; empty if they are at
   * none.
   *
   * @param accuracy accuracy wanted, 0 to 1
   * @throws IllegalArgumentException if it is not within 0 to 1
   */
  public Optional<Point> atAccuracy(double accuracy) {
    requireShare("accuracy", accuracy);
    return IntStream.iterate(ranking.steps() - 1, step -> step >= 0, step -> step - 1)
        .mapToObj(this::point)
        .filter(point -> point.accuracy() >= accuracy)
        .findFirst();
  }

  /** Returns what comes of answering from this confidence on; empty if nothing is answered then. */
  public Optional<Point> atThreshold(double threshold) {
    return IntStream.iterate(ranking.steps() - 1, step -> step >= 0, step -> step - 1)
        .mapToObj(this::point)
        .filter(point -> point.threshold() >= threshold)
        .findFirst();
  }

  /**
   * Returns the area under the risk-coverage curve, 0 (best) to 1: the mean error rate among the
   * most confident one, two, ... of all examples (Geifman, Uziel and El-Yaniv 2019, "Bias-Reduced
   * Uncertainty Estimation for Deep Neural Classifiers"). Mistakes among examples of equal
   * confidence are spread evenly over them.
   */
  public double aurc() {
    return ranking.meanRisk();
  }

  private static void requireShare(String name, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(name + " is " + share + "; expected 0 to 1");
    }
  }
}
