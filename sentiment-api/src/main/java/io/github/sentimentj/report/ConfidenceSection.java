package io.github.sentimentj.report;

import io.github.sentimentj.evaluation.CoverageCurve;
import io.github.sentimentj.report.LineChart.Names;
import io.github.sentimentj.report.LineChart.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the model's confidence means something, and what abstaining would bring. */
record ConfidenceSection(ReportData data) implements Section {
  private static final double NOTED_COVERAGE = 0.8;
  // Among fewer answers the accuracy jumps with each of them.
  private static final int FEWEST_ANSWERS = 20;

  @Override
  public String id() {
    return "confidence";
  }

  @Override
  public String title() {
    return "Confidence";
  }

  @Override
  public void addTo(Markup page) {
    page.open("div", "class", "grid");
    String ece = Numbers.three(data.evaluation().ece());
    Section.figure(
        page,
        "Is it right as often as it says?",
        new ReliabilityChart(data.evaluation().reliability())
            .draw("Reliability diagram: accuracy over confidence; calibration error " + ece),
        "On the dashed line it would be. Calibration error (ECE) %s; bars count the texts."
            .formatted(ece));
    coverage(page);
    lengths(page);
    page.close();
  }

  private void coverage(Markup page) {
    CoverageCurve curve = data.evaluation().coverage();
    List<Point> points = points(curve);
    double least = points.stream().mapToDouble(Point::y).min().orElse(0);
    LineChart chart =
        new LineChart(
                Axis.percent("share of the texts that are answered"),
                Axis.percent("accuracy of the answers", Scale.around(least, 1, 5), 5),
                Names.IN_A_CORNER)
            .line(new LineChart.Line("", "c1", points));
    CoverageCurve.Point most = curve.atCoverage(NOTED_COVERAGE);
    if (most.coverage() < 1) {
      note(chart, most, true);
    }
    note(chart, curve.atCoverage(1), false);
    double threshold = data.card().decision().threshold();
    Optional<CoverageCurve.Point> answered =
        threshold > 0 ? curve.atThreshold(threshold) : Optional.empty();
    String abstains =
        threshold == 0
            ? "This model always answers."
            : "This model answers from a confidence of %s on: %s of the texts, %s of them right."
                .formatted(
                    Numbers.three(threshold),
                    Numbers.percent(answered.map(CoverageCurve.Point::coverage).orElse(0.0)),
                    Numbers.percent(
                        answered.map(CoverageCurve.Point::accuracy).orElse(Double.NaN)));
    Section.figure(
        page,
        "What if it answered only when sure?",
        chart.draw(
            "Accuracy over coverage: %s of the most confident %s are right"
                .formatted(Numbers.percent(most.accuracy()), Numbers.percent(most.coverage()))),
        abstains);
  }

  private static void note(LineChart chart, CoverageCurve.Point point, boolean above) {
    chart.note(
        new Point(point.coverage(), point.accuracy()), Numbers.percent(point.accuracy()), above);
  }

  private List<Point> points(CoverageCurve curve) {
    double from = Math.min(0.5, (double) FEWEST_ANSWERS / data.evaluation().examples());
    List<Point> points = new ArrayList<>();
    for (CoverageCurve.Point each : curve.points()) {
      if (each.coverage() >= from) {
        points.add(new Point(each.coverage(), each.accuracy()));
      }
    }
    return points;
  }

  private void lengths(Markup page) {
    IntervalChart chart =
        new IntervalChart("characters in the text", data.lengths(), data.evaluation().accuracy());
    Section.figure(
        page,
        "Does the length matter?",
        chart.draw(
            "Accuracy by the length of the texts, in %d slices".formatted(data.lengths().size())),
        "Accuracy with its 95 % interval; the dashed line is that of all texts. The model reads "
            + Numbers.whole(data.card().recipe().text().maxLength())
            + " tokens of a text.");
  }
}
