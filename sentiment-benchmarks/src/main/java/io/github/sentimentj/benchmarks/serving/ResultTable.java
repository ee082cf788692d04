package io.github.sentimentj.benchmarks.serving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table in a Markdown file, between two comments on lines of their own; all else in the file
 * stays as it is. The first cell of a row tells what the row is about. Not thread-safe.
 */
final class ResultTable {
  private final Path file;
  private final String begin;
  private final String end;
  private final List<String> head;

  ResultTable(Path file, String region, List<String> columns) {
    this.file = file;
    this.begin = "<!-- benchmark " + region + ": begin -->";
    this.end = "<!-- benchmark " + region + ": end -->";
    this.head = List.of(row(columns), "|" + "---|".repeat(columns.size()));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** Returns whether there is a row about this. */
  boolean has(String subject) throws IOException {
    return rows(lines()).stream().anyMatch(row -> isAbout(row, subject));
  }

  private static boolean isAbout(String row, String subject) {
    return row.startsWith("| " + subject + " |");
  }

  /** Puts rows about something in the place of those that are there. */
  void put(String subject, List<List<String>> rows) throws IOException {
    List<String> lines = new ArrayList<>(lines());
    List<String> table = new ArrayList<>(rows(lines));
    table.removeIf(row -> isAbout(row, subject));
    rows.forEach(cells -> table.add(row(cells)));
    int from = lines.indexOf(begin);
    if (from < 0) {
      lines.addAll(List.of("", begin, end));
      from = lines.indexOf(begin);
    }
    List<String> inside = lines.subList(from + 1, end(lines));
    inside.clear();
    inside.add("");
    inside.addAll(head);
    inside.addAll(table);
    inside.add("");
    Files.write(file, lines);
  }

  private List<String> lines() throws IOException {
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private List<String> rows(List<String> lines) throws IOException {
    int from = lines.indexOf(begin);
    if (from < 0) {
      return List.of();
    }
    // Behind the head, whatever columns it had.
    List<String> inside = lines.subList(from + 1, end(lines));
    return inside.stream()
        .dropWhile(line -> !line.startsWith("|---"))
        .filter(line -> line.startsWith("| "))
        .toList();
  }

  private int end(List<String> lines) throws IOException {
    int to = lines.indexOf(end);
    if (to < lines.indexOf(begin)) {
      throw new IOException(file + ": expected the line '" + end + "' after '" + begin + "'");
    }
    return to;
  }
}
