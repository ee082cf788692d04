package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.data.DataException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Markdown file that keeps results: a table with a row for each run, to which rows are added, and
 * a summary, written anew each time. Whatever else stands in the file stays as it is. The file is
 * read each time, so that what others write meanwhile is kept.
 *
 * <p>Not thread-safe; use in one thread.
 */
final class ResultFile {
  /** Where the summary stands. */
  static final String SUMMARY = "benchmark accuracy summary";

  /** Where the rows stand. */
  static final String RESULTS = "benchmark accuracy results";

  private final Path file;

  ResultFile(Path file) {
    this.file = file;
  }

  /** Writes the summary anew, and what is missing; so nothing is found wrong after the work. */
  void refresh() throws IOException {
    write(List.of());
  }

  /** Returns whether a result of this run is there. */
  boolean holds(RunKey key) throws IOException {
    return rows(read()).results().stream().anyMatch(result -> result.key().equals(key));
  }

  /** Adds a result and writes the summary anew. */
  void append(AccuracyResult result) throws IOException {
    write(List.of(result));
  }

  private void write(List<AccuracyResult> more) throws IOException {
    MarkedText old = read();
    Rows rows = rows(old).with(more);
    MarkedText changed =
        old.with(SUMMARY, AccuracySummary.lines(rows.results())).with(RESULTS, rows.table());
    if (!changed.text().equals(old.text())) {
      new Replacement(file).write(changed.text());
    }
  }

  private MarkedText read() throws IOException {
    try {
      return MarkedText.of(file.toString(), Files.exists(file) ? Files.readString(file) : "");
    } catch (CharacterCodingException e) {
      throw new DataException(file + ": not UTF-8; expected a Markdown file", e);
    }
  }

  /** Reads the table; every run is there once. */
  private Rows rows(MarkedText text) {
    Rows rows = new Rows(new ArrayList<>(), new ArrayList<>());
    MarkedText.Region region =
        text.region(RESULTS).orElseGet(() -> new MarkedText.Region(0, List.of()));
    List<Integer> filled = filled(region.lines());
    if (filled.isEmpty()) {
      return rows;
    }
    requireHead(region, filled);
    Map<RunKey, Integer> seen = new HashMap<>();
    for (int index : filled.subList(2, filled.size())) {
      String line = region.lines().get(index);
      int number = region.first() + index + 1;
      AccuracyResult result = result(line, number);
      Integer earlier = seen.put(result.key(), number);
      if (earlier != null) {
        throw damaged(
            number, "the run %s stands in line %d already".formatted(result.key(), earlier));
      }
      rows.lines().add(line);
      rows.results().add(result);
    }
    return rows;
  }

  private static List<Integer> filled(List<String> lines) {
    List<Integer> filled = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isEmpty()) {
        filled.add(i);
      }
    }
    return filled;
  }

  private void requireHead(MarkedText.Region region, List<Integer> filled) {
    String names = region.lines().get(filled.get(0));
    String rule = filled.size() > 1 ? region.lines().get(filled.get(1)) : "";
    if (!AccuracyTable.FORM.isHead(names, rule)) {
      throw damaged(
          region.first() + filled.get(0) + 1,
          "expected the head of the table of results, '%s' and a line of dashes"
              .formatted(AccuracyTable.FORM.head().get(0)));
    }
  }

  private AccuracyResult result(String line, int number) {
    try {
      return AccuracyTable.result(line);
    } catch (IllegalArgumentException e) {
      throw damaged(number, String.valueOf(e.getMessage()));
    }
  }

  private DataException damaged(int line, String message) {
    return new DataException("%s:%d: %s; repair or remove the line".formatted(file, line, message));
  }

  /**
   * The rows of the table.
   *
   * @param lines the rows as they stand in the file
   * @param results what they say
   */
  private record Rows(List<String> lines, List<AccuracyResult> results) {

    Rows with(List<AccuracyResult> more) {
      List<String> allLines = new ArrayList<>(lines);
      List<AccuracyResult> allResults = new ArrayList<>(results);
      for (AccuracyResult result : more) {
        String line = AccuracyTable.row(result);
        allLines.add(line);
        // As it stands there, rounded: the summary must not change when it is read again.
        allResults.add(AccuracyTable.result(line));
      }
      return new Rows(allLines, allResults);
    }

    List<String> table() {
      List<String> table = new ArrayList<>(AccuracyTable.FORM.head());
      table.addAll(lines);
      return table;
    }
  }
}
