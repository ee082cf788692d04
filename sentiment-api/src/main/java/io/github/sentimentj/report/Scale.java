package io.github.sentimentj.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where values stand along an axis.
 *
 * @param low value at its beginning
 * @param high value at its end, above {@code low}
 * @param from place of the beginning
 * @param to place of the end
 */
record Scale(double low, double high, double from, double to) {
  private static final double ALMOST = 1e-9;

  Scale {
    if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high)) {
      throw new IllegalArgumentException("scale from " + low + " to " + high);
    }
  }

  /** A scale that begins and ends at round numbers and holds these values, also a single one. */
  static Scale around(double least, double greatest, int ticks) {
    double spread = Math.max(greatest - least, Math.max(ALMOST, Math.abs(greatest) * 1e-3));
    double step = step(spread, ticks);
    double low = Math.floor(least / step + ALMOST) * step;
    double high = Math.ceil(greatest / step - ALMOST) * step;
    return new Scale(low, high > low ? high : low + step, 0, 1);
  }

  Scale between(double from, double to) {
    return new Scale(low, high, from, to);
  }

  /** Returns the place of a value; those beyond the ends stand at the ends. */
  double at(double value) {
    double within = Math.max(low, Math.min(high, value));
    return from + (within - low) / (high - low) * (to - from);
  }

  /** Returns round values within, about as many as wanted. */
  List<Double> ticks(int wanted) {
    double step = step(high - low, wanted);
    List<Double> ticks = new ArrayList<>();
    long first = (long) Math.ceil(low / step - ALMOST);
    for (long i = first; i * step <= high + ALMOST * (high - low); i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  /** Returns a tick's value with as many decimals as tell it from the next one. */
  String label(double tick, int wanted) {
    double step = step(high - low, wanted);
    int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + ALMOST));
    return String.format(Locale.ROOT, "%,." + decimals + "f", tick + 0.0);
  }

  private static double step(double spread, int wanted) {
    double raw = spread / wanted;
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= raw * (1 - ALMOST)) {
        return factor * power;
      }
    }
    return 10 * power;
  }
}
