package io.github.sentimentj.report;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.audit.Audit;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.evaluation.Bootstrap;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.Interval;
import io.github.sentimentj.evaluation.Mistake;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.training.ValidationCheck;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * All that a report tells.
 *
 * @param name of the data, without folders
 * @param fingerprint of the data
 * @param intervals figures by their names in JSON, those that are defined
 * @param lengths accuracy by the length of the texts
 * @param mistakes the most confident ones, each with what spoke for it
 */
record ReportData(
    String name,
    String fingerprint,
    ModelCard card,
    Evaluation evaluation,
    Map<String, Interval> intervals,
    List<IntervalChart.Row> lengths,
    List<ExplainedMistake> mistakes,
    Audit audit) {

  /** A mistake, and an explanation of the label that was predicted. */
  record ExplainedMistake(Mistake mistake, Explanation explanation) {}

  static ReportData of(SentimentModel model, Dataset data, int mistakes, Bootstrap bootstrap) {
    Evaluation evaluation = model.evaluate(data);
    return new ReportData(
        shortName(data.name()),
        data.fingerprint(),
        model.card(),
        evaluation,
        bootstrap.intervals(evaluation),
        lengths(evaluation, bootstrap),
        evaluation.hardest(mistakes).stream()
            .map(
                each ->
                    new ExplainedMistake(
                        each, model.explain(each.example().text(), each.predicted())))
            .toList(),
        Audit.of(data));
  }

  private static List<IntervalChart.Row> lengths(Evaluation evaluation, Bootstrap bootstrap) {
    return evaluation.byLength().entrySet().stream()
        .map(
            slice ->
                new IntervalChart.Row(
                    slice.getKey().replace(" characters", ""),
                    slice.getValue().examples(),
                    bootstrap.interval(slice.getValue(), Evaluation::accuracy)))
        .toList();
  }

  /** A report may be passed on: it tells the file, not where it lay. */
  static String shortName(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  Optional<ValidationCheck> check() {
    return card.provenance().history().flatMap(history -> history.check());
  }

  /** Whether the model has learned from these very data. */
  boolean areTrainingData() {
    return fingerprint.equals(card.provenance().dataSha256());
  }

  /** Whether its epoch was chosen by these very data. */
  boolean areValidationData() {
    return check().filter(check -> check.dataSha256().equals(fingerprint)).isPresent();
  }

  /** The label whose curves are drawn where there are two: the one called positive, or the last. */
  String positiveLabel() {
    List<String> labels = evaluation.confusion().labels();
    return labels.stream()
        .filter(label -> label.toLowerCase(Locale.ROOT).startsWith("pos"))
        .findFirst()
        .orElse(labels.get(labels.size() - 1));
  }
}
