package io.github.sentimentj.examples.benchmark;

import static io.github.sentimentj.examples.benchmark.MarkdownTable.NONE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table with a row for each task and architecture, and rows of others' figures below. */
final class AccuracySummary {
  static final MarkdownTable FORM =
      new MarkdownTable(
          List.of("task", "model", "accuracy", "loss", "macro-F1", "seeds", "commit", "origin"));

  private static final String LEGEND =
      "Test sets; mean ± standard deviation over the seeds of one commit: that of the last run of the"
          + " task and architecture.";

  private AccuracySummary() {}

  /** Returns the lines that summarise these results, which are in the order of their runs. */
  static List<String> lines(List<AccuracyResult> results) {
    List<String> lines = new ArrayList<>(List.of(LEGEND, ""));
    lines.addAll(FORM.head());
    groups(results)
        .forEach(
            (task, architectures) -> {
              architectures.values().forEach(runs -> lines.add(row(newest(runs))));
              Anchor.of(task).forEach(anchor -> lines.add(row(anchor)));
            });
    return lines;
  }

  /** Returns the results by task and architecture, each in the order of its first run. */
  private static Map<String, Map<String, List<AccuracyResult>>> groups(
      List<AccuracyResult> results) {
    return results.stream()
        .collect(
            Collectors.groupingBy(
                result -> result.key().task(),
                LinkedHashMap::new,
                Collectors.groupingBy(
                    result -> result.key().architecture(),
                    LinkedHashMap::new,
                    Collectors.toList())));
  }

  /** Returns the runs of the commit that was run last. */
  private static List<AccuracyResult> newest(List<AccuracyResult> runs) {
    String commit = runs.get(runs.size() - 1).key().commit();
    return runs.stream().filter(run -> run.key().commit().equals(commit)).toList();
  }

  private static String row(List<AccuracyResult> runs) {
    RunKey key = runs.get(0).key();
    return FORM.row(
        List.of(
            key.task(),
            key.architecture(),
            Spread.of(runs, run -> run.test().accuracy()).toString(),
            Spread.of(runs, run -> run.test().loss()).toString(),
            Spread.of(runs, run -> run.test().macroF1()).toString(),
            Integer.toString(runs.size()),
            key.commit(),
            "measured by this command"));
  }

  private static String row(Anchor anchor) {
    return FORM.row(
        List.of(
            anchor.task().toString(),
            anchor.model(),
            anchor.accuracy(),
            NONE,
            NONE,
            NONE,
            NONE,
            anchor.origin()));
  }
}
