package io.github.sentimentj.examples.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The form of a table in Markdown: bars around and between cells, which hold none themselves.
 *
 * @param columns the columns' names
 */
record MarkdownTable(List<String> columns) {
  /** What stands in a cell that has no value. */
  static final String NONE = "–";

  /** Returns the two lines above the rows. */
  List<String> head() {
    return List.of(row(columns), "|" + "---|".repeat(columns.size()));
  }

  /** Returns a row; a bar or line break inside a cell becomes a slash or space. */
  String row(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.replace('|', '/').replaceAll("\\s+", " "))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** Returns the cells of a row, empty if the line is no row with these columns. */
  Optional<List<String>> cells(String line) {
    String row = line.strip();
    if (row.length() < 2 || !row.startsWith("|") || !row.endsWith("|")) {
      return Optional.empty();
    }
    String[] cells = row.substring(1, row.length() - 1).split("\\|", -1);
    return Optional.of(Arrays.stream(cells).map(String::strip).toList())
        .filter(found -> found.size() == columns.size());
  }

  /** Returns whether these are the two lines above the rows. */
  boolean isHead(String names, String rule) {
    return cells(names).filter(columns::equals).isPresent()
        && cells(rule).filter(cells -> cells.stream().allMatch(MarkdownTable::isRule)).isPresent();
  }

  private static boolean isRule(String cell) {
    return cell.matches(":?-+:?");
  }
}
