package io.github.sentimentj.examples.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** A line every ten seconds: for log files, where a bar would be one endless line. */
final class LineMeter implements Meter {
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();

  private final Task task;
  private final PrintStream out;
  private final LongSupplier nanoTime;
  private final long start;
  private long lastLine;

  LineMeter(Task task, PrintStream out, LongSupplier nanoTime) {
    this.task = task;
    this.out = out;
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.lastLine = start;
  }

  @Override
  public void moveTo(long done, String note) {
    long now = nanoTime.getAsLong();
    if (now - lastLine < PAUSE) {
      return;
    }
    lastLine = now;
    String figures = task.figures(done, Duration.ofNanos(now - start), note);
    out.printf(
        Locale.ROOT,
        "%s: %,d of %,d %s, %s%n",
        task.name(),
        done,
        task.max(),
        task.unit(),
        figures);
  }

  @Override
  public void close() {}
}
