package io.github.sentimentj.report;

import io.github.sentimentj.evaluation.ConfusionMatrix;
import io.github.sentimentj.evaluation.LabelMetrics;
import io.github.sentimentj.evaluation.OneVersusRest;
import io.github.sentimentj.report.LineChart.Names;
import io.github.sentimentj.report.LineChart.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which labels are found, which are mixed up, and how well each is told from the others. */
record AnswersSection(ReportData data) implements Section {
  private static final int MOST_CURVES = 6;

  @Override
  public String id() {
    return "answers";
  }

  @Override
  public String title() {
    return "Answers";
  }

  @Override
  public void addTo(Markup page) {
    page.open("div", "class", "grid");
    confusion(page);
    curves(page);
    page.close().line();
    labels(page);
  }

  private void confusion(Markup page) {
    ConfusionMatrix confusion = data.evaluation().confusion();
    ConfusionMap map = new ConfusionMap(confusion);
    String words =
        "A row holds the texts of one label: how many of them, and which share, were predicted as"
            + " what.";
    if (map.leavesLabelsOut()) {
      words += " Shown are the %d labels with most texts.".formatted(ConfusionMap.MOST_LABELS);
    }
    Section.figure(
        page,
        "Confusion matrix",
        map.draw(
            "Confusion matrix of %d labels, accuracy %s"
                .formatted(confusion.labels().size(), Numbers.percent(confusion.accuracy()))),
        words);
  }

  /** The positive label alone where there are two: the other one's curves say the same. */
  private List<String> drawn() {
    List<String> labels = data.evaluation().confusion().labels();
    List<String> defined =
        labels.stream()
            .filter(label -> !Double.isNaN(data.evaluation().oneVersusRest(label).auroc()))
            .toList();
    if (labels.size() == 2) {
      return defined.isEmpty() ? List.of() : List.of(data.positiveLabel());
    }
    List<String> most =
        defined.stream()
            .sorted(Comparator.comparingInt((String label) -> -support(label)))
            .limit(MOST_CURVES)
            .toList();
    return labels.stream().filter(most::contains).toList();
  }

  private void curves(Markup page) {
    List<String> drawn = drawn();
    if (drawn.isEmpty()) {
      page.open("figure").element("h3", "ROC and precision-recall curves");
      page.element(
          "p", "Not defined: all texts have the same label, so there is nothing to tell apart.");
      page.close();
      return;
    }
    LineChart roc =
        new LineChart(
                Axis.percent("false positives"), Axis.percent("true positives"), Names.IN_A_CORNER)
            .reference(new Point(0, 0), new Point(1, 1), "");
    LineChart recall =
        new LineChart(Axis.percent("recall"), Axis.percent("precision"), Names.IN_A_CORNER);
    if (drawn.size() == 1) {
      double share = share(drawn.get(0));
      recall.reference(
          new Point(0, share), new Point(1, share), "all called " + Drawing.cut(drawn.get(0), 120));
    }
    List<String> areas = new ArrayList<>();
    for (int i = 0; i < drawn.size(); i++) {
      OneVersusRest ranking = data.evaluation().oneVersusRest(drawn.get(i));
      String style = "c" + (i + 1);
      String auroc = Numbers.three(ranking.auroc());
      roc.line(new LineChart.Line(drawn.get(i) + " " + auroc, style, roc(ranking)));
      String average = Numbers.three(ranking.averagePrecision());
      recall.line(new LineChart.Line(drawn.get(i) + " " + average, style, recall(ranking)));
      areas.add("%s %s and %s".formatted(drawn.get(i), auroc, average));
    }
    String called = drawn.size() == 1 ? "“" + drawn.get(0) + "”" : "one label, for each label";
    Section.figure(
        page,
        "ROC curve",
        roc.draw("ROC curve; area below it: " + String.join(", ", areas)),
        "What comes of calling more and more texts %s. The number is the area below the curve."
            .formatted(called));
    Section.figure(
        page,
        "Precision and recall",
        recall.draw(
            "Precision over recall; average precision, the second number: "
                + String.join(", ", areas)),
        "How many of the texts called %s are so, and how many of those are found. The number is the"
                .formatted(called)
            + " average precision.");
  }

  private double share(String label) {
    return (double) support(label) / data.evaluation().examples();
  }

  private int support(String label) {
    LabelMetrics metrics = data.evaluation().perLabel().get(label);
    return metrics == null ? 0 : metrics.support();
  }

  private static List<Point> roc(OneVersusRest ranking) {
    List<Point> points = new ArrayList<>(List.of(new Point(0, 0)));
    ranking
        .cutoffs()
        .forEach(each -> points.add(new Point(each.falsePositiveRate(), each.recall())));
    return points;
  }

  /** In steps, as average precision counts it. */
  private static List<Point> recall(OneVersusRest ranking) {
    List<Point> points = new ArrayList<>();
    double before = 0;
    for (OneVersusRest.Cutoff each : ranking.cutoffs()) {
      if (each.recall() > before) {
        points.add(new Point(before, each.precision()));
        points.add(new Point(each.recall(), each.precision()));
        before = each.recall();
      }
    }
    return points;
  }

  private void labels(Markup page) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("label", "texts", "precision", "recall", "F1", "AUROC", "average precision"));
    data.evaluation()
        .perLabel()
        .forEach(
            (label, metrics) -> {
              OneVersusRest ranking = data.evaluation().oneVersusRest(label);
              rows.add(row(label, metrics, ranking.auroc(), ranking.averagePrecision()));
            });
    rows.add(
        row(
            "mean of the labels",
            data.evaluation().confusion().macro(),
            data.evaluation().auroc(),
            data.evaluation().averagePrecision()));
    page.element("h3", "By label");
    Section.table(page, "Figures of each label", rows, true);
  }

  private static List<String> row(String name, LabelMetrics metrics, double auroc, double average) {
    return List.of(
        name,
        Numbers.whole(metrics.support()),
        Numbers.figure(metrics.precision()),
        Numbers.figure(metrics.recall()),
        Numbers.figure(metrics.f1()),
        Numbers.figure(auroc),
        Numbers.figure(average));
  }
}
