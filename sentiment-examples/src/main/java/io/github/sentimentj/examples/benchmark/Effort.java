package io.github.sentimentj.examples.benchmark;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much less than everything is done, for a quick try.
 *
 * @param epochs most passes over the texts, at least 1; empty for the library's default
 * @param rows most rows of each data set, at least 1; empty for all
 */
public record Effort(Optional<Integer> epochs, Optional<Integer> rows) {

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if a number is below 1
   */
  public Effort {
    require("epochs", epochs);
    require("limit", rows);
  }

  private static void require(String name, Optional<Integer> number) {
    if (number.isPresent() && number.get() < 1) {
      throw new IllegalArgumentException(
          "%s is %d; expected at least 1".formatted(name, number.get()));
    }
  }

  /** Returns the name that results of a task are kept under: those of a quick try say so. */
  String label(AccuracyTask task) {
    String limits =
        Stream.of(rows.map(n -> count(n, "row")), epochs.map(n -> count(n, "epoch")))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    return limits.isEmpty() ? task.toString() : "%s (%s)".formatted(task, limits);
  }

  private static String count(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
