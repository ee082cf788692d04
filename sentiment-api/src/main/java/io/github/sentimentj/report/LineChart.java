package io.github.sentimentj.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lines over two axes, each named where it ends or, where lines end in one place, in a corner that
 * they leave free. Not thread-safe.
 */
final class LineChart {
  private static final double HEIGHT = 300;
  private static final double TOP = 30;
  private static final double BOTTOM = 252;
  private static final double LEFT = 46;
  private static final double NAMES = 74;
  private static final double MARGIN = 16;
  private static final double LINE = 15;
  // What is closer than this to the point before cannot be seen.
  private static final double VISIBLE = 0.7;

  /** A place in the units of the axes. */
  record Point(double x, double y) {}

  /**
   * A line.
   *
   * @param style name of a style of the page: {@code c1} to {@code c6}
   */
  record Line(String name, String style, List<Point> points) {}

  /** Where the names of the lines stand. */
  enum Names {
    AT_THE_ENDS,
    IN_A_CORNER
  }

  /** Where lines can be named within the plot. */
  private enum Corner {
    BELOW_RIGHT,
    BELOW_LEFT,
    ABOVE_RIGHT
  }

  private record Note(Point at, String text, boolean above) {}

  private record Reference(Point from, Point to, String name) {}

  private final Axis x;
  private final Axis y;
  private final Names names;
  private final Scale across;
  private final Scale up;
  private final List<Line> lines = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Note> notes = new ArrayList<>();

  LineChart(Axis x, Axis y, Names names) {
    this.x = x;
    this.y = y;
    this.names = names;
    double right = Drawing.WIDTH - (names == Names.AT_THE_ENDS ? NAMES : MARGIN);
    this.across = x.range().between(LEFT, right);
    this.up = y.range().between(BOTTOM, TOP);
  }

  LineChart line(Line line) {
    lines.add(line);
    return this;
  }

  /** Adds a dashed line to compare with. */
  LineChart reference(Point from, Point to, String name) {
    references.add(new Reference(from, to, name));
    return this;
  }

  /** Adds a dot with words beside it: above and behind it, or below and in front of it. */
  LineChart note(Point at, String text, boolean above) {
    notes.add(new Note(at, text, above));
    return this;
  }

  Markup draw(String description) {
    Drawing drawing = new Drawing(HEIGHT, description);
    frame(drawing);
    references.forEach(each -> draw(drawing, each));
    lines.forEach(line -> draw(drawing, line));
    if (names == Names.AT_THE_ENDS) {
      nameEnds(drawing);
    } else {
      nameInCorner(drawing);
    }
    notes.forEach(each -> draw(drawing, each));
    return drawing.finished();
  }

  private void frame(Drawing drawing) {
    for (double tick : y.range().ticks(y.ticks())) {
      double place = up.at(tick);
      drawing.line(LEFT, place, across.to(), place, "grid");
      drawing.text(LEFT - 6, place + 4, y.label().apply(tick), "tick end");
    }
    for (double tick : x.range().ticks(x.ticks())) {
      drawing.line(across.at(tick), BOTTOM, across.at(tick), BOTTOM + 4, "axis");
      drawing.text(across.at(tick), BOTTOM + 18, x.label().apply(tick), "tick middle");
    }
    drawing.line(LEFT, BOTTOM, across.to(), BOTTOM, "axis");
    drawing.text(4, 14, y.title(), "name");
    drawing.text((LEFT + across.to()) / 2, HEIGHT - 8, x.title(), "name middle");
  }

  private void draw(Drawing drawing, Reference reference) {
    drawing.line(
        across.at(reference.from().x()),
        up.at(reference.from().y()),
        across.at(reference.to().x()),
        up.at(reference.to().y()),
        "reference");
    if (!reference.name().isEmpty()) {
      double end = across.at(reference.to().x());
      // At the very left the axis has its name.
      boolean behind = end < LEFT + NAMES / 2;
      drawing.text(
          behind ? end + 5 : end - 4,
          up.at(reference.to().y()) + (behind ? 11 : -5),
          reference.name(),
          behind ? "tick" : "tick end");
    }
  }

  private void draw(Drawing drawing, Line line) {
    StringBuilder path = new StringBuilder();
    double lastX = Double.NaN;
    double lastY = Double.NaN;
    for (int i = 0; i < line.points().size(); i++) {
      double px = across.at(line.points().get(i).x());
      double py = up.at(line.points().get(i).y());
      boolean far = Math.hypot(px - lastX, py - lastY) >= VISIBLE;
      if (i == 0 || far || i == line.points().size() - 1) {
        path.append(i == 0 ? "M" : " L");
        path.append(Drawing.number(px)).append(' ').append(Drawing.number(py));
        lastX = px;
        lastY = py;
      }
    }
    if (line.points().size() > 1) {
      drawing.path(path.toString(), "line " + line.style());
    }
    if (names == Names.AT_THE_ENDS) {
      for (Point point : line.points()) {
        drawing.dot(
            across.at(point.x()),
            up.at(point.y()),
            3,
            "dot " + line.style(),
            "%s, %s: %s".formatted(line.name(), said(x, point.x()), Numbers.figure(point.y())));
      }
    }
  }

  private static String said(Axis axis, double value) {
    return axis.title() + " " + axis.label().apply(value);
  }

  /** Names stand apart, also where lines end close together. */
  private void nameEnds(Drawing drawing) {
    List<Line> falling =
        lines.stream()
            .filter(line -> !line.points().isEmpty())
            .sorted((a, b) -> Double.compare(end(b), end(a)))
            .toList();
    double least = TOP;
    for (int i = 0; i < falling.size(); i++) {
      double below = (falling.size() - 1 - i) * LINE;
      double place = Math.min(Math.max(least, up.at(end(falling.get(i)))), BOTTOM - below);
      Line line = falling.get(i);
      drawing.text(
          across.to() + 8, place + 4, Drawing.cut(line.name(), NAMES - 8), "label " + line.style());
      least = place + LINE;
    }
  }

  private static double end(Line line) {
    return line.points().get(line.points().size() - 1).y();
  }

  private void nameInCorner(Drawing drawing) {
    Corner corner =
        Arrays.stream(Corner.values())
            .min(Comparator.comparingLong(this::pointsIn))
            .orElse(Corner.BELOW_RIGHT);
    boolean right = corner != Corner.BELOW_LEFT;
    double place =
        corner == Corner.ABOVE_RIGHT ? TOP + LINE : BOTTOM - 10 - (lines.size() - 1) * LINE;
    for (Line line : lines) {
      drawing.text(
          right ? across.to() - 8 : LEFT + 10,
          place,
          Drawing.cut(line.name(), 0.62 * (across.to() - LEFT)),
          "label " + line.style() + (right ? " end" : ""));
      place += LINE;
    }
  }

  /** How many points of lines a corner's names would cover. */
  private long pointsIn(Corner corner) {
    double height = lines.size() * LINE + 8;
    double width =
        8 + lines.stream().mapToDouble(line -> Drawing.width(line.name())).max().orElse(0);
    return lines.stream()
        .flatMap(line -> line.points().stream())
        .filter(
            point -> {
              double px = across.at(point.x());
              double py = up.at(point.y());
              return switch (corner) {
                case BELOW_RIGHT -> px > across.to() - width && py > BOTTOM - height;
                case BELOW_LEFT -> px < LEFT + width && py > BOTTOM - height;
                case ABOVE_RIGHT -> px > across.to() - width && py < TOP + height;
              };
            })
        .count();
  }

  private void draw(Drawing drawing, Note note) {
    double px = across.at(note.at().x());
    double py = up.at(note.at().y());
    drawing.dot(px, py, 3.5, "dot c2", note.text());
    if (note.above()) {
      drawing.text(px + 7, py - 6, note.text(), "label c2");
    } else {
      drawing.text(px - 7, py + 13, note.text(), "label c2 end");
    }
  }
}
