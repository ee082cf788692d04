package io.github.sentimentj.evaluation;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What came of training and evaluating once for each fold of the data.
 *
 * <p>Immutable and thread-safe.
 *
 * @param folds the evaluation of each fold's model on the examples it has not seen, at least one
 */
public record CrossValidation(List<Evaluation> folds) {

  /**
   * Copies.
   *
   * @throws IllegalArgumentException if there is no fold
   */
  public CrossValidation {
    folds = List.copyOf(folds);
    if (folds.isEmpty()) {
      throw new IllegalArgumentException("no folds; expected at least one evaluation");
    }
  }

  /**
   * Returns the mean of a figure over the folds on which it is not NaN; NaN if it is on all.
   *
   * @param figure such as {@code Evaluation::accuracy}
   */
  public double mean(ToDoubleFunction<Evaluation> figure) {
    return Arrays.stream(values(figure)).average().orElse(Double.NaN);
  }

  /**
   * Returns the standard deviation of a figure over the folds on which it is not NaN (of a sample:
   * divided by one less than their number); NaN for fewer than two.
   *
   * @param figure such as {@code Evaluation::accuracy}
   */
  public double deviation(ToDoubleFunction<Evaluation> figure) {
    double[] values = values(figure);
    double mean = mean(figure);
    double squares = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
  }

  private double[] values(ToDoubleFunction<Evaluation> figure) {
    return folds.stream().mapToDouble(figure).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** Returns a table: a row for each figure. */
  @Override
  public String toString() {
    return table().toString();
  }

  /** Returns the same table as Markdown. */
  public String toMarkdown() {
    return table().toMarkdown();
  }

  private Table table() {
    Table table = new Table(folds.size() + " folds", List.of("mean", "deviation", "least", "most"));
    Figures.ALL.forEach((name, figure) -> table.row(name.replace('_', ' '), row(figure)));
    return table;
  }

  private List<String> row(ToDoubleFunction<Evaluation> figure) {
    double[] values = values(figure);
    return Table.figures(
        mean(figure),
        deviation(figure),
        Arrays.stream(values).min().orElse(Double.NaN),
        Arrays.stream(values).max().orElse(Double.NaN));
  }

  /**
   * Returns one JSON object: {@code mean} and {@code deviation} of every figure, and {@code folds},
   * an array with the figures of each.
   */
  public String toJson() {
    JsonObject means = new JsonObject();
    JsonObject deviations = new JsonObject();
    Figures.ALL.forEach(
        (name, figure) -> {
          EvaluationJson.add(means, name, mean(figure));
          EvaluationJson.add(deviations, name, deviation(figure));
        });
    JsonArray each = new JsonArray();
    folds.forEach(fold -> each.add(EvaluationJson.figures(fold)));
    JsonObject json = new JsonObject();
    json.add("mean", means);
    json.add("deviation", deviations);
    json.add("folds", each);
    return json.toString();
  }
}
