package io.github.sentimentj.examples.progress;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressState;

/** A bar that is drawn again and again on the last line of a terminal, and is gone when closed. */
final class BarMeter implements Meter {
  private static final int LEAST_BAR = 5;

  private final Task task;
  private final char block;
  private final LastLine screen;
  private final ProgressBar bar;

  /**
   * Draws an empty bar.
   *
   * @param columns width of the terminal
   */
  BarMeter(Task task, PrintStream out, int columns) {
    this.task = task;
    this.block = Charset.defaultCharset().newEncoder().canEncode('█') ? '█' : '#';
    // In the last column some terminals begin a new line.
    this.screen = new LastLine(out, columns - 1);
    this.bar =
        new ProgressBarBuilder()
            .setTaskName(task.name())
            .setInitialMax(task.max())
            .setUpdateIntervalMillis(250)
            .setRenderer(this::render)
            .setConsumer(screen)
            .build();
  }

  /** Fills the width exactly, so that every drawing covers the one before. */
  private String render(ProgressState state, int width) {
    double share = state.getNormalizedProgress();
    String head = String.format(Locale.ROOT, "%s %3.0f%% |", task.name(), 100 * share);
    String figures =
        task.figures(state.getCurrent(), state.getElapsedAfterStart(), state.getExtraMessage());
    int room = Math.max(LEAST_BAR, width - head.length() - figures.length() - 2);
    int full = (int) Math.min(room, room * share);
    String blocks = String.valueOf(block).repeat(full) + " ".repeat(room - full);
    String line = head + blocks + "| " + figures;
    return line.substring(0, Math.min(width, line.length()));
  }

  @Override
  public void moveTo(long done, String note) {
    bar.setExtraMessage(note);
    bar.stepTo(done);
  }

  @Override
  public void close() {
    bar.close();
    // The library clears only bars that it has drawn before.
    screen.clear();
  }

  /** The library's own consumer looks for a terminal on stdout, where the results go. */
  private record LastLine(PrintStream out, int width) implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return width;
    }

    @Override
    public void accept(String line) {
      out.print("\r" + line);
    }

    @Override
    public void clear() {
      out.print("\r" + " ".repeat(width) + "\r");
      out.flush();
    }

    @Override
    public void close() {}
  }
}
