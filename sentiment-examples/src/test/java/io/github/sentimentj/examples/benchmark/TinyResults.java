package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.examples.benchmark.AccuracyResult.LabelFigures;
import io.github.sentimentj.examples.benchmark.AccuracyResult.TestFigures;
import io.github.sentimentj.examples.benchmark.AccuracyResult.TrainingFigures;
import java.time.LocalDate;
import java.util.Optional;

/** Results that nothing was trained for. */
final class TinyResults {
  private TinyResults() {}

  static RunKey key(String task, long seed, String commit) {
    return new RunKey(task, "bilstm", seed, commit);
  }

  static AccuracyResult result(RunKey key, double accuracy) {
    return new AccuracyResult(
        key,
        LocalDate.of(2026, 1, 31),
        new TestFigures(
            accuracy, 0.25, accuracy, Optional.of(new LabelFigures(0.75, 0.8125, 0.78))),
        new TrainingFigures(4, 3, 286.1, 75900),
        "2 cores, amd64, JDK 17");
  }

  static AccuracyResult result(String task, long seed, String commit) {
    return result(key(task, seed, commit), 0.9);
  }
}
