package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.examples.progress.Progress;
import io.github.sentimentj.examples.progress.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** What a command reads and writes, in UTF-8: texts come in, results go out, all else to stderr. */
public final class StandardStreams {
  private final InputLines in;
  private final ResultWriter out;
  private final PrintStream err;
  private final Supplier<Progress> progress;
  private final BooleanSupplier colours;

  private StandardStreams(
      InputStream in,
      OutputStream out,
      PrintStream err,
      Supplier<Progress> progress,
      BooleanSupplier colours) {
    this.in = new InputLines(in);
    this.out = new ResultWriter(out);
    this.err = err;
    this.progress = progress;
    this.colours = colours;
  }

  /** Makes streams of these bytes. */
  static StandardStreams of(InputStream in, OutputStream out, OutputStream err) {
    PrintStream lines = new PrintStream(err, true, UTF_8);
    return new StandardStreams(in, out, lines, () -> Progress.plain(lines), () -> false);
  }

  /**
   * Returns the process's own; logs and progress on {@link System#err} are UTF-8 from now on, too.
   */
  public static StandardStreams ofProcess() {
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    System.setErr(err);
    // System.out would hide that a pipe is broken or a disk full.
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    return new StandardStreams(System.in, out, err, Progress::onStderr, Terminal::showsColours);
  }

  InputLines in() {
    return in;
  }

  ResultWriter out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** Returns whether results may be coloured: only those that a terminal shows. */
  boolean coloured() {
    return colours.getAsBoolean();
  }

  /** Returns where to show progress; looking at the terminal takes a moment, so only on demand. */
  Progress progress() {
    return progress.get();
  }
}
