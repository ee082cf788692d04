package io.github.sentimentj.examples.progress;

import java.io.PrintStream;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * Tells a person what is going on: lines of text, and meters for what takes long.
 *
 * <p>Not thread-safe; use in one thread.
 */
public final class Progress {
  private final PrintStream out;
  private final OptionalInt columns;
  private final LongSupplier nanoTime;

  /**
   * Makes a display.
   *
   * @param columns width of the terminal, empty where it is none
   * @param nanoTime the time in nanoseconds, as {@link System#nanoTime()} counts it
   */
  Progress(PrintStream out, OptionalInt columns, LongSupplier nanoTime) {
    this.out = out;
    this.columns = columns;
    this.nanoTime = nanoTime;
  }

  /** Returns a display on the process's stderr. */
  public static Progress onStderr() {
    return new Progress(System.err, Terminal.columnsOfStderr(), System::nanoTime);
  }

  /** Returns a display of plain lines. */
  public static Progress plain(PrintStream out) {
    return new Progress(out, OptionalInt.empty(), System::nanoTime);
  }

  /** Prints one line. */
  public void say(String line) {
    out.println(line);
  }

  /**
   * Begins to show a task.
   *
   * @param task its name, short
   * @param max units it has
   * @param unit what is counted, as it stands behind a number, with a space before it if it needs
   *     one
   */
  public Meter start(String task, long max, String unit) {
    Task started = new Task(task, max, unit);
    return columns.isPresent()
        ? new BarMeter(started, out, columns.getAsInt())
        : new LineMeter(started, out, nanoTime);
  }
}
