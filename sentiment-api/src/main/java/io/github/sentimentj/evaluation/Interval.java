package io.github.sentimentj.evaluation;

import java.util.Locale;

/**
 * A figure and where it may lie.
 *
 * @param value the figure on the data as they are
 * @param lower lower end of the confidence interval
 * @param upper upper end of the confidence interval
 */
public record Interval(double value, double lower, double upper) {

  /** Returns the figure and, in brackets, the ends of the interval, to four decimals. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.4f (%.4f to %.4f)", value, lower, upper);
  }
}
