package io.github.sentimentj.report;

import io.github.sentimentj.evaluation.Reliability;
import java.util.Locale;

/**
 * Whether a model is right as often as it says: accuracy over confidence with 95 % intervals
 * (Wilson 1927), and below how many predictions each point stands for.
 */
final class ReliabilityChart {
  private static final double HEIGHT = 300;
  private static final double LEFT = 46;
  private static final double RIGHT = 384;
  private static final double TOP = 30;
  private static final double MIDDLE = 190;
  private static final double STRIP_TOP = 212;
  private static final double BOTTOM = 252;
  private static final int TICKS = 5;
  private static final double Z = 1.959964;

  private final Reliability reliability;
  private final Scale across;
  private final Scale up = new Scale(0, 1, MIDDLE, TOP);

  ReliabilityChart(Reliability reliability) {
    this.reliability = reliability;
    // Of two labels the predicted one has at least one half.
    double least = reliability.bins().stream().mapToDouble(Reliability.Bin::lower).min().orElse(0);
    this.across = new Scale(least >= 0.4 ? 0.4 : 0, 1, LEFT, RIGHT);
  }

  Markup draw(String description) {
    Drawing drawing = new Drawing(HEIGHT, description);
    frame(drawing);
    int most = reliability.bins().stream().mapToInt(Reliability.Bin::examples).max().orElse(1);
    Scale strip = new Scale(0, most, BOTTOM, STRIP_TOP);
    for (Reliability.Bin bin : reliability.bins()) {
      drawing.group(said(bin));
      bar(drawing, bin, strip);
      point(drawing, bin);
      drawing.endGroup();
    }
    return drawing.finished();
  }

  private void frame(Drawing drawing) {
    for (double tick : up.ticks(TICKS)) {
      drawing.line(LEFT, up.at(tick), RIGHT, up.at(tick), "grid");
      drawing.text(LEFT - 6, up.at(tick) + 4, Numbers.percent(tick), "tick end");
    }
    for (double tick : across.ticks(TICKS)) {
      drawing.text(across.at(tick), BOTTOM + 18, Numbers.percent(tick), "tick middle");
    }
    drawing.line(LEFT, BOTTOM, RIGHT, BOTTOM, "axis");
    drawing.line(across.at(across.low()), up.at(across.low()), across.at(1), up.at(1), "reference");
    drawing.text(4, 14, "accuracy", "name");
    drawing.text((LEFT + RIGHT) / 2, HEIGHT - 8, "confidence", "name middle");
    drawing.text(LEFT - 6, BOTTOM - 1, "texts", "tick end");
  }

  private void bar(Drawing drawing, Reliability.Bin bin, Scale strip) {
    double left = across.at(bin.lower()) + 1;
    double right = across.at(bin.upper()) - 1;
    double top = strip.at(bin.examples());
    drawing.box(left, top, right - left, BOTTOM - top, "class", "bar");
    drawing.text((left + right) / 2, top - 4, compact(bin.examples()), "small middle");
  }

  private void point(Drawing drawing, Reliability.Bin bin) {
    double x = across.at(bin.confidence());
    double[] ends = wilson(bin.accuracy(), bin.examples());
    drawing.line(x, up.at(ends[0]), x, up.at(ends[1]), "whisker c1");
    drawing.dot(x, up.at(bin.accuracy()), 4, "dot c1", said(bin));
  }

  private static String said(Reliability.Bin bin) {
    return "%s texts: confidence %s, right %s"
        .formatted(
            Numbers.whole(bin.examples()),
            Numbers.percent(bin.confidence()),
            Numbers.percent(bin.accuracy()));
  }

  static double[] wilson(double share, int count) {
    double z2 = Z * Z / count;
    double centre = (share + z2 / 2) / (1 + z2);
    double half = Z / (1 + z2) * Math.sqrt(share * (1 - share) / count + z2 / (4.0 * count));
    return new double[] {Math.max(0, centre - half), Math.min(1, centre + half)};
  }

  /** A count in four characters at most, up to a thousand million. */
  private static String compact(int count) {
    if (count < 1000) {
      return Integer.toString(count);
    }
    boolean thousands = count < 999_500;
    double value = thousands ? count / 1e3 : count / 1e6;
    return String.format(Locale.ROOT, value < 9.95 ? "%.1f" : "%.0f", value)
        + (thousands ? "k" : "M");
  }
}
