package io.github.sentimentj.examples.cli;

import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import io.github.sentimentj.training.TrainingReport;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Measures the speed of a training and keeps its report. Not thread-safe. */
final class Stopwatch implements TrainingListener {
  private static final double SECOND = 1e9;

  private final LongSupplier nanoTime;
  private final long start;
  private long last;
  private long steps;
  private Optional<TrainingReport> report = Optional.empty();

  /** Starts. */
  Stopwatch(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.start = nanoTime.getAsLong();
    this.last = start;
  }

  @Override
  public void on(TrainingEvent event) {
    long now = nanoTime.getAsLong();
    if (event instanceof TrainingEvent.StepEnded) {
      steps += now - last;
    } else if (event instanceof TrainingEvent.Finished finished) {
      report = Optional.of(finished.report());
    }
    last = now;
  }

  /** Returns how the training went. */
  TrainingReport report() {
    return report.orElseThrow(() -> new IllegalStateException("training has not finished"));
  }

  /** Returns the seconds since the start: reading vectors, tokenising and validation included. */
  double seconds() {
    return (nanoTime.getAsLong() - start) / SECOND;
  }

  /** Returns the tokens a second in updates alone, validation not included. */
  double tokensPerSecond() {
    return report().tokens() / Math.max(1e-9, steps / SECOND);
  }
}
