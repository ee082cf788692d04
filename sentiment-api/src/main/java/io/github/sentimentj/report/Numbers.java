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

  /** Three decimals, a dash where it is not defined. */
  static String three(double value) {
    return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
  }

  static String whole(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A share in percent, as precise as it must be for something to be seen. */
  static String percent(double share) {
    if (Double.isNaN(share)) {
      return "–";
    }
    double tenths = Math.rint(1000 * share);
    if (tenths == 0 && share > 0) {
      return "under 0.1 %";
    }
    // Not 100 % as long as something is missing.
    double shown = (tenths == 1000 && share < 1 ? 999 : tenths) / 10;
    return String.format(Locale.ROOT, shown == Math.rint(shown) ? "%.0f %%" : "%.1f %%", shown);
  }

  /** The name of a figure for people. */
  static String name(String figure) {
    return NAMES.getOrDefault(figure, figure.replace('_', ' '));
  }
}
