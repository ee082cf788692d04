package io.github.sentimentj.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Confidence intervals by the percentile bootstrap (Efron 1979): a figure is computed on many
 * resamples, each of as many examples as the data, drawn with replacement; the interval holds their
 * middle. It tells how much a figure would vary with other test data of the same kind, not with
 * another training.
 *
 * <p>Defaults: 1000 resamples, seed 42, level 0.95. The same seed gives the same intervals.
 *
 * <p>Immutable. Thread-safe: one instance may be shared by any number of threads.
 */
public final class Bootstrap {
  private final int resamples;
  private final long seed;
  private final double level;

  private Bootstrap(int resamples, long seed, double level) {
    this.resamples = resamples;
    this.seed = seed;
    this.level = level;
  }

  /** Returns the defaults. */
  public static Bootstrap ofDefaults() {
    return new Bootstrap(1000, 42, 0.95);
  }

  /**
   * Returns the same with another number of resamples.
   *
   * @throws IllegalArgumentException if there are fewer than 2
   */
  public Bootstrap resamples(int resamples) {
    if (resamples < 2) {
      throw new IllegalArgumentException("resamples is " + resamples + "; expected 2 or more");
    }
    return new Bootstrap(resamples, seed, level);
  }

  /** Returns the same with draws that start elsewhere. */
  public Bootstrap seed(long seed) {
    return new Bootstrap(resamples, seed, level);
  }

  /**
   * Returns the same with intervals of another confidence level.
   *
   * @throws IllegalArgumentException if it is not above 0 and below 1
   */
  public Bootstrap level(double level) {
    if (!(level > 0 && level < 1)) {
      throw new IllegalArgumentException("level is " + level + "; expected above 0 and below 1");
    }
    return new Bootstrap(resamples, seed, level);
  }

  /**
   * Returns a figure with its interval. Resamples on which the figure is NaN do not count.
   *
   * @param figure such as {@code Evaluation::accuracy}
   * @throws IllegalArgumentException if the figure is NaN on the evaluation itself
   */
  public Interval interval(Evaluation evaluation, ToDoubleFunction<Evaluation> figure) {
    Interval interval = intervals(evaluation, Map.of("figure", figure)).get("figure");
    if (interval == null) {
      throw undefined();
    }
    return interval;
  }

  /**
   * Returns every figure that is defined with its interval, by its name in {@link
   * Evaluation#toJson()}; all are from the same resamples.
   */
  public Map<String, Interval> intervals(Evaluation evaluation) {
    return intervals(evaluation, Figures.ALL);
  }

  private Map<String, Interval> intervals(
      Evaluation evaluation, Map<String, ToDoubleFunction<Evaluation>> figures) {
    Map<String, double[]> values = new LinkedHashMap<>();
    figures.keySet().forEach(name -> values.put(name, new double[resamples]));
    Draws draws = new Draws(evaluation, seed);
    for (int i = 0; i < resamples; i++) {
      draws.next();
      Evaluation resample = draws.of(evaluation);
      for (Map.Entry<String, double[]> entry : values.entrySet()) {
        entry.getValue()[i] = value(figures, entry.getKey(), resample);
      }
    }
    Map<String, Interval> intervals = new LinkedHashMap<>();
    values.forEach(
        (name, each) -> {
          double value = value(figures, name, evaluation);
          if (!Double.isNaN(value)) {
            intervals.put(name, middle(value, each));
          }
        });
    return Collections.unmodifiableMap(intervals);
  }

  private static double value(
      Map<String, ToDoubleFunction<Evaluation>> figures, String name, Evaluation evaluation) {
    return requireNonNull(figures.get(name)).applyAsDouble(evaluation);
  }

  /**
   * Returns the second evaluation's figure less the first's, with its interval. Both are computed
   * on the same resamples of the examples: what is hard for both models does not blur their
   * difference.
   *
   * @throws IllegalArgumentException if the evaluations are of different data, or the figure is NaN
   *     on one of them
   */
  public Interval difference(
      Evaluation first, Evaluation second, ToDoubleFunction<Evaluation> figure) {
    Comparison.requireSameData(first, second);
    double value = figure.applyAsDouble(second) - figure.applyAsDouble(first);
    if (Double.isNaN(value)) {
      throw undefined();
    }
    double[] values = new double[resamples];
    Draws draws = new Draws(first, seed);
    for (int i = 0; i < resamples; i++) {
      draws.next();
      values[i] = figure.applyAsDouble(draws.of(second)) - figure.applyAsDouble(draws.of(first));
    }
    return middle(value, values);
  }

  private static IllegalArgumentException undefined() {
    return new IllegalArgumentException("the figure is not defined on the data (NaN)");
  }

  private Interval middle(double value, double[] values) {
    double[] sorted = Arrays.stream(values).filter(each -> !Double.isNaN(each)).sorted().toArray();
    double tail = (1 - level) / 2;
    return sorted.length == 0
        ? new Interval(value, value, value)
        : new Interval(value, quantile(sorted, tail), quantile(sorted, 1 - tail));
  }

  /** Quantile of sorted values, linear between them. */
  static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** Draws examples with replacement. */
  private static final class Draws {
    private final SplittableRandom random;
    private final int[] pool; // every example as often as it counts
    private int[] counts;

    Draws(Evaluation evaluation, long seed) {
      counts = evaluation.counts();
      random = new SplittableRandom(seed);
      pool =
          IntStream.range(0, counts.length)
              .flatMap(i -> IntStream.generate(() -> i).limit(counts[i]))
              .toArray();
    }

    void next() {
      counts = new int[counts.length];
      for (int i = 0; i < pool.length; i++) {
        counts[pool[random.nextInt(pool.length)]]++;
      }
    }

    Evaluation of(Evaluation evaluation) {
      return new Evaluation(evaluation.scores(), counts);
    }
  }
}
