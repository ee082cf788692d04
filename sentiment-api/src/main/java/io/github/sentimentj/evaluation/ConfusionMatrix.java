package io.github.sentimentj.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * How often each label was predicted for examples of each label, and the figures that follow from
 * that alone. Where a figure would divide by zero it is 0.
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

  /** Returns a copy of the counts, {@code [true label][predicted label]}. */
  public int[][] counts() {
    return Arrays.stream(counts).map(int[]::clone).toArray(int[][]::new);
  }

  /**
   * Returns how many examples of one label were predicted as another.
   *
   * @throws IllegalArgumentException if a label is not among {@link #labels()}
   */
  public int count(String truth, String predicted) {
    return counts[index(truth)][index(predicted)];
  }

  /** Returns the number of examples. */
  public int examples() {
    return IntStream.range(0, labels.size()).map(this::support).sum();
  }

  /** Returns the share of right predictions. */
  public double accuracy() {
    int examples = examples();
    return examples == 0 ? 0 : (double) right() / examples;
  }

  /** Returns the figures of each label, in the order of {@link #labels()}; unmodifiable. */
  public Map<String, LabelMetrics> perLabel() {
    Map<String, LabelMetrics> perLabel = new LinkedHashMap<>();
    for (int i = 0; i < counts.length; i++) {
      perLabel.put(labels.get(i), LabelMetrics.of(counts[i][i], predicted(i), support(i)));
    }
    return Collections.unmodifiableMap(perLabel);
  }

  /** Returns the unweighted means over the labels that occur in data or predictions. */
  public LabelMetrics macro() {
    return new LabelMetrics(
        macro(LabelMetrics::precision),
        macro(LabelMetrics::recall),
        macro(LabelMetrics::f1),
        examples());
  }

  private double macro(ToDoubleFunction<LabelMetrics> figure) {
    Map<String, LabelMetrics> perLabel = perLabel();
    return IntStream.range(0, counts.length)
        .filter(label -> support(label) + predicted(label) > 0)
        .mapToObj(labels::get)
        .mapToDouble(label -> figure.applyAsDouble(requireNonNull(perLabel.get(label))))
        .average()
        .orElse(0);
  }

  /**
   * Returns the figures over all decisions together. As each example has one label and gets one,
   * precision, recall and F1 all are the accuracy.
   */
  public LabelMetrics micro() {
    return new LabelMetrics(accuracy(), accuracy(), accuracy(), examples());
  }

  /** Returns the means over the labels, weighted by their examples. */
  public LabelMetrics weighted() {
    return new LabelMetrics(
        weighted(LabelMetrics::precision),
        weighted(LabelMetrics::recall),
        weighted(LabelMetrics::f1),
        examples());
  }

  private double weighted(ToDoubleFunction<LabelMetrics> figure) {
    double sum = 0;
    for (LabelMetrics metrics : perLabel().values()) {
      sum += metrics.support() * figure.applyAsDouble(metrics);
    }
    return sum / Math.max(1, examples());
  }

  /**
   * Returns Matthews' correlation coefficient of truth and prediction, -1 to 1, for any number of
   * labels (Gorodkin 2004, "Comparing two K-category assignments by a K-category correlation
   * coefficient"). It is 0 where all examples or all predictions are of one label.
   */
  public double mcc() {
    long examples = examples();
    double denominator =
        Math.sqrt((double) (examples * examples - sum(this::predicted, this::predicted)))
            * Math.sqrt((double) (examples * examples - sum(this::support, this::support)));
    // Rounding of the roots must not lead beyond the bounds.
    return denominator == 0 ? 0 : Math.max(-1, Math.min(1, beyondChance() / denominator));
  }

  /**
   * Returns Cohen's kappa (1960), the agreement of truth and prediction beyond chance, at most 1.
   * It is 0 where all examples and all predictions are of one and the same label.
   */
  public double kappa() {
    long examples = examples();
    long possible = examples * examples - sum(this::support, this::predicted);
    return possible == 0 ? 0 : (double) beyondChance() / possible;
  }

  private long beyondChance() {
    return (long) examples() * right() - sum(this::support, this::predicted);
  }

  /** Something counted for each label. */
  private interface Marginal {
    int of(int label);
  }

  private long sum(Marginal a, Marginal b) {
    return IntStream.range(0, counts.length).mapToLong(i -> (long) a.of(i) * b.of(i)).sum();
  }

  private int support(int label) {
    return Arrays.stream(counts[label]).sum();
  }

  private int predicted(int label) {
    return Arrays.stream(counts).mapToInt(row -> row[label]).sum();
  }

  private int right() {
    return IntStream.range(0, counts.length).map(i -> counts[i][i]).sum();
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
    return table().toString();
  }

  Table table() {
    Table table = new Table("true \\ predicted", labels);
    for (int row = 0; row < counts.length; row++) {
      table.row(labels.get(row), Arrays.stream(counts[row]).mapToObj(Integer::toString).toList());
    }
    return table;
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
