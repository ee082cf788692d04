package io.github.sentimentj.examples.benchmark;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What is to be measured: every architecture on every task with every seed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param tasks the tasks, in the order in which they are run; each counts once
 * @param architectures the architectures, likewise
 * @param seeds seeds 1 to this, at least 1
 * @param effort what is left out for a quick try
 * @param commit the state of the code, without spaces and bars; empty to ask git
 */
public record AccuracyPlan(
    List<AccuracyTask> tasks,
    List<NamedArchitecture> architectures,
    int seeds,
    Effort effort,
    Optional<String> commit) {
  private static final Pattern COMMIT = Pattern.compile("[^\\s|]+");

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if there are no seeds, or the commit cannot stand in a table
   */
  public AccuracyPlan {
    tasks = List.copyOf(new LinkedHashSet<>(tasks));
    architectures = List.copyOf(new LinkedHashSet<>(architectures));
    requireNonNull(effort, "effort");
    if (seeds < 1) {
      throw new IllegalArgumentException("seeds is " + seeds + "; expected at least 1");
    }
    if (commit.isPresent() && !COMMIT.matcher(commit.get()).matches()) {
      throw new IllegalArgumentException(
          "commit is '%s'; expected a name without spaces and bars".formatted(commit.get()));
    }
  }

  /** Returns the runs of a task. */
  List<Run> runs(AccuracyTask task, String atCommit) {
    return architectures.stream()
        .flatMap(architecture -> runs(task, architecture, atCommit))
        .toList();
  }

  private Stream<Run> runs(AccuracyTask task, NamedArchitecture architecture, String atCommit) {
    return LongStream.rangeClosed(1, seeds)
        .mapToObj(seed -> new RunKey(effort.label(task), architecture.name(), seed, atCommit))
        .map(key -> new Run(key, architecture));
  }

  /**
   * One training and its test.
   *
   * @param key what its result is kept under
   * @param architecture what is trained
   */
  record Run(RunKey key, NamedArchitecture architecture) {}
}
