package io.github.sentimentj.benchmarks.serving;

import java.util.Arrays;

/**
 * What calls one behind the other took, in milliseconds.
 *
 * @param count calls
 * @param p50 median by the clock
 * @param p99 what 99 of 100 do not exceed, by the clock
 * @param cpuP50 median of the calling thread's processor time, which does not count what waits for
 *     a core and so means something on a busy machine, too
 */
record Calls(int count, double p50, double p99, double cpuP50) {

  /** Summarises times, at least one. */
  static Calls of(double[] wall, double[] cpu) {
    double[] sorted = wall.clone();
    Arrays.sort(sorted);
    double[] sortedCpu = cpu.clone();
    Arrays.sort(sortedCpu);
    return new Calls(
        wall.length, quantile(sorted, 0.5), quantile(sorted, 0.99), quantile(sortedCpu, 0.5));
  }

  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
