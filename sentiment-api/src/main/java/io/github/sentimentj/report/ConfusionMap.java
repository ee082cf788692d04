package io.github.sentimentj.report;

import io.github.sentimentj.evaluation.ConfusionMatrix;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A confusion matrix as a heat map: the darker, the larger the share of its row. */
final class ConfusionMap {
  /** How many labels are drawn at most: those with the most examples. */
  static final int MOST_LABELS = 12;

  private static final double LEFT = 108;
  private static final double LEVEL_RIGHT = 392;
  // Slanted names lean over their column's end.
  private static final double SLANTED_RIGHT = 362;
  private static final double LONGEST_SLANTED = 80;
  private static final double LEVEL_TOP = 44;
  private static final double SLANTED_TOP = 94;
  private static final int WITH_PERCENT = 6;
  private static final double STRONG = 0.55;

  private final ConfusionMatrix confusion;
  private final List<String> labels;

  ConfusionMap(ConfusionMatrix confusion) {
    this.confusion = confusion;
    Set<String> shown =
        confusion.labels().stream()
            .sorted(Comparator.comparing((String label) -> -examples(label)))
            .limit(MOST_LABELS)
            .collect(Collectors.toSet());
    this.labels = confusion.labels().stream().filter(shown::contains).toList();
  }

  private int examples(String truth) {
    return confusion.labels().stream().mapToInt(each -> confusion.count(truth, each)).sum();
  }

  boolean leavesLabelsOut() {
    return labels.size() < confusion.labels().size();
  }

  Markup draw(String description) {
    double level = (LEVEL_RIGHT - LEFT) / labels.size();
    boolean slanted = labels.stream().anyMatch(label -> Drawing.width(label) > level - 6);
    double right = slanted ? SLANTED_RIGHT : LEVEL_RIGHT;
    double width = (right - LEFT) / labels.size();
    double top = slanted ? SLANTED_TOP : LEVEL_TOP;
    double height = Math.min(width, Math.max(34, 220.0 / labels.size()));
    Drawing drawing = new Drawing(top + height * labels.size() + 10, description);
    drawing.text((LEFT + right) / 2, 14, "predicted", "name middle");
    drawing.text(4, 14, "true", "name");
    for (int i = 0; i < labels.size(); i++) {
      column(drawing, labels.get(i), LEFT + i * width + width / 2, slanted);
      drawing.text(
          LEFT - 8,
          top + i * height + height / 2 + 4,
          Drawing.cut(labels.get(i), LEFT - 16),
          "label end");
    }
    for (int row = 0; row < labels.size(); row++) {
      for (int column = 0; column < labels.size(); column++) {
        double left = LEFT + column * width;
        cell(drawing, row, column, new double[] {left, top + row * height, width, height});
      }
    }
    return drawing.finished();
  }

  private static void column(Drawing drawing, String label, double x, boolean slanted) {
    if (slanted) {
      String turn =
          "rotate(-55 %s %s)".formatted(Drawing.number(x), Drawing.number(SLANTED_TOP - 8));
      String shown = Drawing.cut(label, LONGEST_SLANTED);
      drawing.text(x, SLANTED_TOP - 8, shown, "label", "transform", turn);
    } else {
      drawing.text(x, LEVEL_TOP - 8, label, "label middle");
    }
  }

  private void cell(Drawing drawing, int row, int column, double[] place) {
    String truth = labels.get(row);
    int count = confusion.count(truth, labels.get(column));
    int all = examples(truth);
    double share = all == 0 ? 0 : (double) count / all;
    double x = place[0];
    double y = place[1];
    String ink = share > STRONG ? " strong" : "";
    drawing.group(
        "%s predicted as %s: %s of %s"
            .formatted(truth, labels.get(column), Numbers.whole(count), Numbers.whole(all)));
    drawing.box(
        x + 1,
        y + 1,
        place[2] - 2,
        place[3] - 2,
        "rx",
        "3",
        "class",
        row == column ? "heat right" : "heat wrong",
        "fill-opacity",
        String.format(Locale.ROOT, "%.3f", 0.04 + 0.96 * share));
    boolean percent = labels.size() <= WITH_PERCENT;
    double middle = y + place[3] / 2 + (percent ? -2 : 4);
    drawing.text(x + place[2] / 2, middle, Numbers.whole(count), "count middle" + ink);
    if (percent) {
      drawing.text(
          x + place[2] / 2,
          middle + 15,
          all == 0 ? "–" : Numbers.percent(share),
          "tick middle" + ink);
    }
    drawing.endGroup();
  }
}
