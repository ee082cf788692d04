package io.github.sentimentj.report;

import java.util.Locale;
import java.util.Map;

/** Numbers as people read them, the same in every country. */
final class Numbers {
  private static final Map<String, String> NAMES =
      Map.of(
          "macro_f1", "macro F1",
          "micro_f1", "micro F1",
          "weighted_f1", "weighted F1",
          "mcc", "MCC",
          "auroc", "AUROC",
          "ece", "ECE",
          "aurc", "AURC",
          "brier", "Brier score");

  private Numbers() {}

  /** Four decimals, a dash where it is not defined. */
  static String figure(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.4f", value);
  }

  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A share in percent, as precise as it must be for something to be seen. */
  static String percent(double share) {
    if (Double.isNaN(share)) {
      return "–";
    }
    double percent = 100 * share;
    return percent > 0 && percent < 0.05
        ? "under 0.1 %"
        : String.format(
            Locale.ROOT, percent == Math.rint(percent) ? "%.0f %%" : "%.1f %%", percent);
  }

  /** The name of a figure for people. */
  static String name(String figure) {
    return NAMES.getOrDefault(figure, figure.replace('_', ' '));
  }
}
