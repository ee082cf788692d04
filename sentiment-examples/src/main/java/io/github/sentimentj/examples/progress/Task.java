package io.github.sentimentj.examples.progress;

import java.time.Duration;
import java.util.Locale;

/**
 * Something that takes long.
 *
 * @param name what it is called, short
 * @param max units it has
 * @param unit what is counted
 */
record Task(String name, long max, String unit) {
  private static final double MILLIS = 1000;

  /** Returns speed, time left and the note, as far as they are known. */
  String figures(long done, Duration elapsed, String note) {
    if (done == 0 || elapsed.isZero()) {
      return note;
    }
    double perSecond = done * MILLIS / Math.max(1, elapsed.toMillis());
    long left = Math.round(Math.max(0, max - done) / perSecond);
    return String.format(
        Locale.ROOT,
        "%.0f %s/s, %d:%02d left%s",
        perSecond,
        unit,
        left / 60,
        left % 60,
        note.isEmpty() ? "" : ", " + note);
  }
}
