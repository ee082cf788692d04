package io.github.sentimentj.evaluation;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Figures of a model on labelled data.
 *
 * @param examples number of examples, at least 1
 * @param loss mean negative log likelihood (natural logarithm) of the true labels
 * @param accuracy share of right predictions
 * @param perLabel figures of each label, in the model's order
 * @param confusion how often which label was predicted for which
 */
public record Evaluation(
    int examples,
    double loss,
    double accuracy,
    Map<String, LabelMetrics> perLabel,
    ConfusionMatrix confusion) {

  /** Checks and copies. */
  public Evaluation {
    requireNonNull(confusion, "confusion");
    perLabel = Collections.unmodifiableMap(new LinkedHashMap<>(perLabel));
  }

  /**
   * Makes the figures that follow from a confusion matrix with at least one example.
   *
   * @param loss mean negative log likelihood of the true labels
   */
  public static Evaluation of(ConfusionMatrix confusion, double loss) {
    Map<String, LabelMetrics> perLabel = new LinkedHashMap<>();
    int examples = 0;
    int right = 0;
    for (int i = 0; i < confusion.labels().size(); i++) {
      examples += confusion.rowSum(i);
      right += confusion.diagonal(i);
      perLabel.put(
          confusion.labels().get(i),
          LabelMetrics.of(confusion.diagonal(i), confusion.columnSum(i), confusion.rowSum(i)));
    }
    return new Evaluation(examples, loss, (double) right / examples, perLabel, confusion);
  }

  /** Returns the unweighted mean precision of the labels that occur in data or predictions. */
  public double macroPrecision() {
    return macro(LabelMetrics::precision);
  }

  /** Returns the unweighted mean recall of the labels that occur in data or predictions. */
  public double macroRecall() {
    return macro(LabelMetrics::recall);
  }

  /** Returns the unweighted mean F1 of the labels that occur in data or predictions. */
  public double macroF1() {
    return macro(LabelMetrics::f1);
  }

  private double macro(ToDoubleFunction<LabelMetrics> figure) {
    return confusion.labels().stream()
        .filter(this::occurs)
        .mapToDouble(label -> figure.applyAsDouble(requireNonNull(perLabel.get(label))))
        .average()
        .orElse(0);
  }

  private boolean occurs(String label) {
    int index = confusion.labels().indexOf(label);
    return confusion.rowSum(index) + confusion.columnSum(index) > 0;
  }

  /** Returns a readable report of several lines. */
  @Override
  public String toString() {
    StringBuilder report = new StringBuilder();
    line(
        report,
        "%d examples: accuracy %.4f, loss %.4f, macro F1 %.4f",
        examples,
        accuracy,
        loss,
        macroF1());
    line(report, "%-16s %9s %9s %9s %9s", "label", "precision", "recall", "F1", "support");
    perLabel.forEach((label, m) -> row(report, label, m));
    line(
        report,
        "%-16s %9.4f %9.4f %9.4f %9d",
        "macro",
        macroPrecision(),
        macroRecall(),
        macroF1(),
        examples);
    return report.append(confusion).toString();
  }

  private static void row(StringBuilder report, String label, LabelMetrics m) {
    line(
        report,
        "%-16s %9.4f %9.4f %9.4f %9d",
        label,
        m.precision(),
        m.recall(),
        m.f1(),
        m.support());
  }

  private static void line(StringBuilder report, String format, Object... values) {
    report.append(String.format(Locale.ROOT, format, values)).append(System.lineSeparator());
  }
}
