package io.github.sentimentj.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of an evaluation by the names that JSON gives them. */
final class Figures {
  static final Map<String, ToDoubleFunction<Evaluation>> ALL = Collections.unmodifiableMap(all());

  private Figures() {}

  private static Map<String, ToDoubleFunction<Evaluation>> all() {
    Map<String, ToDoubleFunction<Evaluation>> figures = new LinkedHashMap<>();
    figures.put("accuracy", Evaluation::accuracy);
    figures.put("macro_f1", Evaluation::macroF1);
    figures.put("loss", Evaluation::loss);
    figures.put("macro_precision", evaluation -> evaluation.confusion().macro().precision());
    figures.put("macro_recall", evaluation -> evaluation.confusion().macro().recall());
    figures.put("micro_f1", evaluation -> evaluation.confusion().micro().f1());
    figures.put("weighted_precision", evaluation -> evaluation.confusion().weighted().precision());
    figures.put("weighted_recall", evaluation -> evaluation.confusion().weighted().recall());
    figures.put("weighted_f1", evaluation -> evaluation.confusion().weighted().f1());
    figures.put("mcc", Evaluation::mcc);
    figures.put("kappa", Evaluation::kappa);
    figures.put("auroc", Evaluation::auroc);
    figures.put("average_precision", Evaluation::averagePrecision);
    figures.put("brier", Evaluation::brier);
    figures.put("ece", Evaluation::ece);
    figures.put("aurc", Evaluation::aurc);
    return figures;
  }
}
