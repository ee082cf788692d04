package io.github.sentimentj.benchmarks.serving;

import java.util.List;

/**
 * How fast whole lists were read.
 *
 * @param textsPerSecond texts a second, by the clock
 * @param cpu processor time of the process for a text, in milliseconds
 */
record Rate(double textsPerSecond, double cpu) {

  /** Returns the median of each figure. */
  static Rate median(List<Rate> rates) {
    double[] speeds = rates.stream().mapToDouble(Rate::textsPerSecond).sorted().toArray();
    double[] times = rates.stream().mapToDouble(Rate::cpu).sorted().toArray();
    return new Rate(speeds[speeds.length / 2], times[times.length / 2]);
  }
}
