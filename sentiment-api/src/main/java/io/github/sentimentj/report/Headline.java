package io.github.sentimentj.report;

import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.Interval;
import java.util.List;
import java.util.Map;

/** What a reader should know first: how good it is, on what, and what to beware of. */
final class Headline {
  private static final List<String> SHOWN =
      List.of("accuracy", "macro_f1", "mcc", "auroc", "ece", "loss");
  private static final Map<String, String> MEANINGS =
      Map.of(
          "accuracy", "share of right labels",
          "macro_f1", "mean of the labels’ F1",
          "mcc", "0 is chance, 1 is best",
          "auroc", "0.5 is chance, 1 is best",
          "ece", "calibration error, 0 is best",
          "loss", "mean negative log likelihood");

  private final String title;
  private final ReportData data;

  Headline(String title, ReportData data) {
    this.title = title;
    this.data = data;
  }

  void addTo(Markup page) {
    page.open("header");
    page.element("h1", title, "dir", "auto");
    page.open("p", "class", "lead").text("Of ");
    Evaluation evaluation = data.evaluation();
    long right = Math.round(evaluation.accuracy() * evaluation.examples());
    page.element("b", Numbers.whole(evaluation.examples())).text(" texts in ");
    page.element("b", data.name(), "dir", "auto").text(" the model labels ");
    page.element("b", Numbers.whole(right)).text(" as people did.");
    page.close().line();
    warnings(page);
    tiles(page);
    page.close().line();
  }

  private void warnings(Markup page) {
    if (data.areTrainingData()) {
      warning(
          page,
          "These are the data that the model was trained on. The figures say how well it has learned"
              + " them by heart, and nothing about new texts.");
    } else if (data.areValidationData()) {
      warning(
          page,
          "These are the validation data: the model’s epoch was chosen by them and its probabilities"
              + " were calibrated on them. New texts will show a little less.");
    }
  }

  private static void warning(Markup page, String words) {
    page.element("p", words, "class", "warning", "role", "note").line();
  }

  private void tiles(Markup page) {
    page.open("div", "class", "tiles");
    for (String name : SHOWN) {
      Interval interval = data.intervals().get(name);
      page.open("div", "class", "tile");
      page.element("div", Numbers.name(name), "class", "what");
      if (interval == null) {
        page.element("div", "–", "class", "value");
        page.element("div", "not defined on these data", "class", "interval");
      } else {
        page.element("div", value(name, interval.value()), "class", "value");
        page.element(
            "div",
            value(name, interval.lower()) + " to " + value(name, interval.upper()),
            "class",
            "interval");
      }
      page.element("div", MEANINGS.getOrDefault(name, ""), "class", "meaning");
      page.close();
    }
    page.close();
    page.element("p", "Below each figure: its 95 % bootstrap interval.", "class", "note");
  }

  private static String value(String name, double value) {
    return name.equals("accuracy") ? Numbers.percent(value) : Numbers.three(value);
  }
}
