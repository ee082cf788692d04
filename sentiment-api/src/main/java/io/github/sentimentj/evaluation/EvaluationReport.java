package io.github.sentimentj.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What people are shown of an evaluation: a headline and tables. */
record EvaluationReport(String headline, List<Table> tables) {
  private static final double[] SHARES = {0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1};

  static EvaluationReport of(Validation validation) {
    List<Table> tables = List.of(labels(validation.confusion()), validation.confusion().table());
    return new EvaluationReport(headline(validation.confusion(), validation.loss()), tables);
  }

  static EvaluationReport of(Evaluation evaluation) {
    List<Table> tables =
        List.of(
            labels(evaluation),
            overall(evaluation),
            coverage(evaluation.coverage()),
            evaluation.confusion().table());
    return new EvaluationReport(
        headline(evaluation.confusion(), evaluation.loss()) + answered(evaluation), tables);
  }

  /** Nothing where the model answered everything. */
  private static String answered(Evaluation evaluation) {
    if (evaluation.answeredShare() == 1) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "; answered %.1f%%, accuracy %s",
        100 * evaluation.answeredShare(),
        Table.figure(evaluation.answered().map(Evaluation::accuracy).orElse(Double.NaN)));
  }

  private static String headline(ConfusionMatrix confusion, double loss) {
    return String.format(
        Locale.ROOT,
        "%d examples: accuracy %.4f, loss %.4f, macro F1 %.4f",
        confusion.examples(),
        confusion.accuracy(),
        loss,
        confusion.macro().f1());
  }

  private static Table labels(ConfusionMatrix confusion) {
    Table table = new Table("label", List.of("precision", "recall", "F1", "support"));
    confusion.perLabel().forEach((label, metrics) -> table.row(label, row(metrics)));
    return table.row("macro", row(confusion.macro()));
  }

  private static Table labels(Evaluation evaluation) {
    Table table =
        new Table("label", List.of("precision", "recall", "F1", "support", "AUROC", "avg. prec."));
    for (Map.Entry<String, LabelMetrics> entry : evaluation.perLabel().entrySet()) {
      OneVersusRest ranking = evaluation.oneVersusRest(entry.getKey());
      table.row(entry.getKey(), row(entry.getValue(), ranking.auroc(), ranking.averagePrecision()));
    }
    ConfusionMatrix confusion = evaluation.confusion();
    return table
        .row("macro", row(confusion.macro(), evaluation.auroc(), evaluation.averagePrecision()))
        .row("micro", row(confusion.micro(), Double.NaN, Double.NaN))
        .row("weighted", row(confusion.weighted(), Double.NaN, Double.NaN));
  }

  private static List<String> row(LabelMetrics metrics, double... more) {
    List<String> row =
        new ArrayList<>(Table.figures(metrics.precision(), metrics.recall(), metrics.f1()));
    row.add(Integer.toString(metrics.support()));
    row.addAll(Table.figures(more));
    return row;
  }

  private static Table overall(Evaluation evaluation) {
    return new Table("all labels", List.of("MCC", "kappa", "Brier", "ECE", "AURC"))
        .row(
            "",
            Table.figures(
                evaluation.mcc(),
                evaluation.kappa(),
                evaluation.brier(),
                evaluation.ece(),
                evaluation.aurc()));
  }

  private static Table coverage(CoverageCurve curve) {
    List<CoverageCurve.Point> points =
        Arrays.stream(SHARES).mapToObj(curve::atCoverage).distinct().toList();
    Table table =
        new Table(
            "coverage",
            points.stream()
                .map(point -> String.format(Locale.ROOT, "%.1f%%", 100 * point.coverage()))
                .toList());
    return table
        .row("accuracy", points.stream().map(p -> Table.figure(p.accuracy())).toList())
        .row("confidence from", points.stream().map(p -> Table.figure(p.threshold())).toList());
  }

  @Override
  public String toString() {
    return headline
        + System.lineSeparator()
        + tables.stream()
            .map(Table::toString)
            .collect(Collectors.joining(System.lineSeparator() + System.lineSeparator()));
  }

  String toMarkdown() {
    return headline
        + "\n\n"
        + tables.stream().map(Table::toMarkdown).collect(Collectors.joining("\n"));
  }
}
