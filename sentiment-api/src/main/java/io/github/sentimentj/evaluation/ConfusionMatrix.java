package io.github.sentimentj.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How often each label was predicted for examples of each label.
 *
 * <p>Immutable and thread-safe.
 */
public final class ConfusionMatrix {
  private final List<String> labels;
  private final int[][] counts;

  private ConfusionMatrix(List<String> labels, int[][] counts) {
    this.labels = labels;
    this.counts = counts;
  }

  /**
   * Makes a matrix of counts {@code [true label][predicted label]}.
   *
   * @throws IllegalArgumentException if rows or columns are not one for each label
   */
  public static ConfusionMatrix of(List<String> labels, int[][] counts) {
    int size = labels.size();
    if (counts.length != size || Arrays.stream(counts).anyMatch(row -> row.length != size)) {
      throw new IllegalArgumentException("counts are not " + size + " rows of " + size);
    }
    int[][] copy = Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
    return new ConfusionMatrix(List.copyOf(labels), copy);
  }

  /** Returns the labels in the order of rows and columns. */
  public List<String> labels() {
    return labels;
  }

  /**
   * Returns how many examples of one label were predicted as another.
   *
   * @throws IllegalArgumentException if a label is not among {@link #labels()}
   */
  public int count(String truth, String predicted) {
    return counts[index(truth)][index(predicted)];
  }

  int rowSum(int label) {
    return Arrays.stream(counts[label]).sum();
  }

  int columnSum(int label) {
    return Arrays.stream(counts).mapToInt(row -> row[label]).sum();
  }

  int diagonal(int label) {
    return counts[label][label];
  }

  private int index(String label) {
    int index = labels.indexOf(label);
    if (index < 0) {
      throw new IllegalArgumentException("no label '" + label + "'; labels are " + labels);
    }
    return index;
  }

  /** Returns a table: a row for each true label, a column for each predicted one. */
  @Override
  public String toString() {
    int width = Math.max(9, labels.stream().mapToInt(String::length).max().orElse(0)) + 2;
    StringBuilder table = new StringBuilder("true \\ predicted");
    labels.forEach(label -> table.append(String.format(Locale.ROOT, "%" + width + "s", label)));
    for (int row = 0; row < labels.size(); row++) {
      table
          .append(System.lineSeparator())
          .append(String.format(Locale.ROOT, "%-16s", labels.get(row)));
      for (int count : counts[row]) {
        table.append(String.format(Locale.ROOT, "%" + width + "d", count));
      }
    }
    return table.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ConfusionMatrix that
        && labels.equals(that.labels)
        && Arrays.deepEquals(counts, that.counts);
  }

  @Override
  public int hashCode() {
    return 31 * labels.hashCode() + Arrays.deepHashCode(counts);
  }
}
