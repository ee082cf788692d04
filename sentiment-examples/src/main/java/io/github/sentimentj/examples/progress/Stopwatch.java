package io.github.sentimentj.examples.progress;

import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import io.github.sentimentj.training.TrainingReport;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Measures the speed of a training and keeps its report.
 *
 * <p>Not thread-safe; use for one training.
 */
public final class Stopwatch implements TrainingListener {
  private static final double SECOND = 1e9;

  private final LongSupplier nanoTime;
  private final long start;
  private long last;
  private long steps;
  private long tokens;
  private Optional<TrainingEvent.StepEnded> previous = Optional.empty();
  private Optional<TrainingReport> report = Optional.empty();

  /**
   * Starts.
   *
   * @param nanoTime the time in nanoseconds, as {@link System#nanoTime()} counts it
   */
  public Stopwatch(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.last = start;
  }

  @Override
  public void on(TrainingEvent event) {
    long now = nanoTime.getAsLong();
    if (event instanceof TrainingEvent.StepEnded step) {
      // The first one may stand behind steps that were done before a training was resumed.
      if (previous.isPresent()) {
        steps += now - last;
        tokens +=
            step.tokens() - (previous.get().epoch() == step.epoch() ? previous.get().tokens() : 0);
      }
      previous = Optional.of(step);
    } else if (event instanceof TrainingEvent.Finished finished) {
      report = Optional.of(finished.report());
    }
    last = now;
  }

  /**
   * Returns how the training went.
   *
   * @throws IllegalStateException if it has not finished
   */
  public TrainingReport report() {
    return report.orElseThrow(() -> new IllegalStateException("training has not finished"));
  }

  /** Returns the seconds since the start: reading vectors, tokenising and validation included. */
  public double seconds() {
    return (nanoTime.getAsLong() - start) / SECOND;
  }

  /** Returns the tokens a second in updates alone, the first one and validation not included. */
  public double tokensPerSecond() {
    return steps == 0 ? 0 : tokens / (steps / SECOND);
  }
}
