package io.github.sentimentj.report;

import java.util.function.DoubleFunction;

/**
 * One direction of a plot.
 *
 * @param title what is measured
 * @param range least and greatest value
 * @param ticks about how many values are written beside it
 * @param label how they are written
 */
record Axis(String title, Scale range, int ticks, DoubleFunction<String> label) {

  /** Numbers in round steps. */
  static Axis of(String title, Scale range, int ticks) {
    return new Axis(title, range, ticks, tick -> range.label(tick, ticks));
  }

  /** Shares, 0 to 1 or a part of that, in percent. */
  static Axis percent(String title, Scale range, int ticks) {
    Scale hundredfold = new Scale(100 * range.low(), 100 * range.high(), 0, 1);
    return new Axis(title, range, ticks, tick -> hundredfold.label(100 * tick, ticks) + " %");
  }

  /** Shares from 0 to 1. */
  static Axis percent(String title) {
    return percent(title, new Scale(0, 1, 0, 1), 5);
  }
}
