package io.github.sentimentj.report;

import io.github.sentimentj.evaluation.Interval;
import java.util.List;

/** A figure of several slices of the data, each with its interval, beside that of all data. */
final class IntervalChart {
  private static final double LEFT = 128;
  private static final double RIGHT = 340;
  private static final double TOP = 34;
  private static final double ROW = 34;
  private static final int TICKS = 4;

  /**
   * A slice.
   *
   * @param examples how many examples it holds
   * @param interval the figure and its interval
   */
  record Row(String name, int examples, Interval interval) {}

  private final String title;
  private final List<Row> rows;
  private final double whole;

  /**
   * A chart of at least one slice.
   *
   * @param title what the slices are
   * @param whole the figure on all data
   */
  IntervalChart(String title, List<Row> rows, double whole) {
    this.title = title;
    this.rows = rows;
    this.whole = whole;
  }

  Markup draw(String description) {
    double least =
        rows.stream().mapToDouble(row -> row.interval().lower()).reduce(whole, Math::min);
    double most = rows.stream().mapToDouble(row -> row.interval().upper()).reduce(whole, Math::max);
    Scale across = Scale.around(least, most, TICKS).between(LEFT, RIGHT);
    Axis axis = Axis.percent("accuracy", across, TICKS);
    double bottom = TOP + ROW * rows.size();
    Drawing drawing = new Drawing(bottom + 48, description);
    for (double tick : across.ticks(TICKS)) {
      drawing.line(across.at(tick), TOP, across.at(tick), bottom, "grid");
      drawing.text(across.at(tick), bottom + 18, axis.label().apply(tick), "tick middle");
    }
    drawing.line(across.at(whole), TOP, across.at(whole), bottom, "reference");
    drawing.text(across.at(whole), TOP - 6, "all", "tick middle");
    drawing.text(4, 14, title, "name");
    drawing.text((LEFT + RIGHT) / 2, bottom + 40, axis.title(), "name middle");
    for (int i = 0; i < rows.size(); i++) {
      draw(drawing, rows.get(i), across, TOP + ROW * i + ROW / 2);
    }
    return drawing.finished();
  }

  private static void draw(Drawing drawing, Row row, Scale across, double y) {
    Interval interval = row.interval();
    drawing.group(
        "%s, %s texts: %s".formatted(row.name(), Numbers.whole(row.examples()), interval));
    drawing.text(4, y + 1, Drawing.cut(row.name(), LEFT - 16), "label");
    drawing.text(4, y + 13, Numbers.whole(row.examples()) + " texts", "small");
    drawing.line(across.at(interval.lower()), y, across.at(interval.upper()), y, "whisker c1");
    drawing.dot(across.at(interval.value()), y, 4, "dot c1", interval.toString());
    drawing.text(Drawing.WIDTH - 4, y + 4, Numbers.percent(interval.value()), "label end");
    drawing.endGroup();
  }
}
