package io.github.sentimentj.evaluation;

import static java.util.Objects.requireNonNull;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * How a model gets better with more examples to learn from: whether more data would pay.
 *
 * <p>Immutable and thread-safe.
 *
 * @param points one for each training, by rising number of examples
 */
public record LearningCurve(List<Point> points) {

  /** Copies. */
  public LearningCurve {
    points = List.copyOf(points);
  }

  /**
   * One training.
   *
   * @param examples number of examples it was given
   * @param evaluation figures of its model on the test data, which are the same for all points
   */
  public record Point(int examples, Evaluation evaluation) {

    /** Checks that nothing is null. */
    public Point {
      requireNonNull(evaluation, "evaluation");
    }
  }

  /** Returns a table: a row for each training. */
  @Override
  public String toString() {
    return table().toString();
  }

  /** Returns the same table as Markdown. */
  public String toMarkdown() {
    return table().toMarkdown();
  }

  private Table table() {
    Table table = new Table("examples", List.of("accuracy", "macro F1", "loss", "ECE"));
    for (Point point : points) {
      Evaluation evaluation = point.evaluation();
      table.row(
          Integer.toString(point.examples()),
          Table.figures(
              evaluation.accuracy(), evaluation.macroF1(), evaluation.loss(), evaluation.ece()));
    }
    return table;
  }

  /**
   * Returns a JSON object with {@code points}, an array of objects with {@code training_examples}
   * and all figures.
   */
  public String toJson() {
    JsonArray each = new JsonArray();
    for (Point point : points) {
      JsonObject figures = EvaluationJson.figures(point.evaluation());
      figures.addProperty("training_examples", point.examples());
      each.add(figures);
    }
    JsonObject json = new JsonObject();
    json.add("points", each);
    return json.toString();
  }
}
