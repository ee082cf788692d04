package io.github.sentimentj.evaluation;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** Figures as JSON: names and meaning are a promise to scripts. */
final class EvaluationJson {
  private static final int COVERAGES = 20;

  private EvaluationJson() {}

  static JsonObject of(Validation validation) {
    JsonObject json = new JsonObject();
    json.addProperty("examples", validation.examples());
    json.addProperty("accuracy", validation.accuracy());
    json.addProperty("macro_f1", validation.macroF1());
    json.addProperty("loss", validation.loss());
    json.add("labels", labels(validation.confusion()));
    json.add("confusion", confusion(validation.confusion()));
    return json;
  }

  static JsonObject of(Evaluation evaluation) {
    JsonObject json = figures(evaluation);
    json.add("answered", answered(evaluation));
    json.add("labels", labels(evaluation));
    json.add("confusion", confusion(evaluation.confusion()));
    json.add("reliability", reliability(evaluation.reliability()));
    json.add("coverage", coverage(evaluation.coverage()));
    return json;
  }

  private static JsonObject answered(Evaluation evaluation) {
    JsonObject json = new JsonObject();
    json.addProperty("share", evaluation.answeredShare());
    add(json, "accuracy", evaluation.answered().map(Evaluation::accuracy).orElse(Double.NaN));
    return json;
  }

  /** The number of examples and the figures that are one number. */
  static JsonObject figures(Evaluation evaluation) {
    JsonObject json = new JsonObject();
    json.addProperty("examples", evaluation.examples());
    Figures.ALL.forEach((name, figure) -> add(json, name, figure.applyAsDouble(evaluation)));
    return json;
  }

  static JsonObject of(Interval interval) {
    JsonObject json = new JsonObject();
    add(json, "value", interval.value());
    add(json, "lower", interval.lower());
    add(json, "upper", interval.upper());
    return json;
  }

  /** Adds a number, or null where it is none: JSON has no word for NaN. */
  static void add(JsonObject json, String name, double value) {
    json.add(name, Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE);
  }

  private static JsonObject labels(ConfusionMatrix confusion) {
    JsonObject labels = new JsonObject();
    confusion.perLabel().forEach((label, metrics) -> labels.add(label, of(metrics)));
    return labels;
  }

  private static JsonObject labels(Evaluation evaluation) {
    JsonObject labels = new JsonObject();
    for (Map.Entry<String, LabelMetrics> entry : evaluation.perLabel().entrySet()) {
      JsonObject figures = of(entry.getValue());
      OneVersusRest ranking = evaluation.oneVersusRest(entry.getKey());
      add(figures, "auroc", ranking.auroc());
      add(figures, "average_precision", ranking.averagePrecision());
      labels.add(entry.getKey(), figures);
    }
    return labels;
  }

  private static JsonObject of(LabelMetrics metrics) {
    JsonObject figures = new JsonObject();
    figures.addProperty("precision", metrics.precision());
    figures.addProperty("recall", metrics.recall());
    figures.addProperty("f1", metrics.f1());
    figures.addProperty("support", metrics.support());
    return figures;
  }

  /** An object by true label of objects by predicted label. */
  private static JsonObject confusion(ConfusionMatrix confusion) {
    JsonObject rows = new JsonObject();
    for (String truth : confusion.labels()) {
      JsonObject row = new JsonObject();
      confusion
          .labels()
          .forEach(predicted -> row.addProperty(predicted, confusion.count(truth, predicted)));
      rows.add(truth, row);
    }
    return rows;
  }

  private static JsonArray reliability(Reliability reliability) {
    JsonArray bins = new JsonArray();
    for (Reliability.Bin bin : reliability.bins()) {
      JsonObject each = new JsonObject();
      each.addProperty("lower", bin.lower());
      each.addProperty("upper", bin.upper());
      each.addProperty("examples", bin.examples());
      each.addProperty("confidence", bin.confidence());
      each.addProperty("accuracy", bin.accuracy());
      bins.add(each);
    }
    return bins;
  }

  private static JsonArray coverage(CoverageCurve curve) {
    JsonArray points = new JsonArray();
    for (int i = 1; i <= COVERAGES; i++) {
      CoverageCurve.Point point = curve.atCoverage((double) i / COVERAGES);
      JsonObject each = new JsonObject();
      each.addProperty("coverage", point.coverage());
      each.addProperty("accuracy", point.accuracy());
      each.addProperty("threshold", point.threshold());
      points.add(each);
    }
    return points;
  }
}
