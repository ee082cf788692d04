package io.github.sentimentj.examples.benchmark;

import java.util.Arrays;
import java.util.Collection;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Mean and spread of a figure over runs.
 *
 * @param mean the mean
 * @param deviation standard deviation of the sample (divided by one less than the number of runs),
 *     empty for a single run
 */
record Spread(double mean, OptionalDouble deviation) {

  /** Returns the spread of a figure over these runs, at least one. */
  static <T> Spread of(Collection<T> runs, ToDoubleFunction<T> figure) {
    double[] values = runs.stream().mapToDouble(figure).toArray();
    double mean = Arrays.stream(values).average().orElseThrow();
    if (values.length == 1) {
      return new Spread(mean, OptionalDouble.empty());
    }
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return new Spread(mean, OptionalDouble.of(Math.sqrt(squares / (values.length - 1))));
  }

  /** Returns mean ± deviation, to four decimals. */
  @Override
  public String toString() {
    String figure = AccuracyTable.figure(mean);
    return deviation.isPresent()
        ? figure + " ± " + AccuracyTable.figure(deviation.getAsDouble())
        : figure;
  }
}
