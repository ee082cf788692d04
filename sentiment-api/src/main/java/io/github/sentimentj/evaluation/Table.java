package io.github.sentimentj.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A named column of names and columns of values: as text in columns, or as Markdown. */
final class Table {
  private static final int VALUE_WIDTH = 9;
  private static final int NAME_WIDTH = 16;

  private final List<List<String>> rows = new ArrayList<>();

  Table(String name, List<String> columns) {
    row(name, columns);
  }

  Table row(String name, List<String> values) {
    List<String> row = new ArrayList<>(values.size() + 1);
    row.add(name);
    row.addAll(values);
    rows.add(row);
    return this;
  }

  /** A figure to four decimals, a dash where it is not defined. */
  static String figure(double value) {
    return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
  }

  static List<String> figures(double... values) {
    List<String> figures = new ArrayList<>(values.length);
    for (double value : values) {
      figures.add(figure(value));
    }
    return figures;
  }

  /** Columns as wide as they must be, without a line end at the end. */
  @Override
  public String toString() {
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder(pad(row.get(0), -Math.max(NAME_WIDTH, width(0))));
      for (int column = 1; column < row.size(); column++) {
        line.append(' ').append(pad(row.get(column), Math.max(VALUE_WIDTH, width(column))));
      }
      lines.add(line.toString());
    }
    return String.join(System.lineSeparator(), lines);
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> row.size() > column)
        .mapToInt(row -> row.get(column).length())
        .max()
        .orElse(0);
  }

  private static String pad(String text, int width) {
    return String.format(Locale.ROOT, "%" + width + "s", text);
  }

  /** A table of GitHub's Markdown, values to the right, each line ended by a line feed. */
  String toMarkdown() {
    StringBuilder markdown = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = rows.get(i).stream().map(Table::escaped).toList();
      markdown.append("| ").append(String.join(" | ", cells)).append(" |\n");
      if (i == 0) {
        markdown.append("|---|").append("---:|".repeat(cells.size() - 1)).append('\n');
      }
    }
    return markdown.toString();
  }

  /** Returns text that means itself in Markdown, also in a table's cell. */
  static String escaped(String text) {
    return text.replaceAll("\\R", " ").replaceAll("([\\\\|<*_`\\[])", "\\\\$1");
  }
}
