package io.github.sentimentj.report;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An SVG picture of a fixed inner width, which a page shows as wide as it likes. Its colours come
 * from the page's style sheet. Not thread-safe.
 */
final class Drawing {
  static final double WIDTH = 400;

  /** Height of the letters, as the style sheet sets it. */
  static final double LETTER = 11.5;

  private static final double NARROW = 0.56;
  private static final int FIRST_WIDE = 0x1100;

  private final Markup svg = new Markup();

  /**
   * Begins a picture.
   *
   * @param description what it shows, for those who cannot see it
   */
  Drawing(double height, String description) {
    svg.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "viewBox",
        "0 0 " + number(WIDTH) + " " + number(height),
        "role",
        "img",
        "aria-label",
        description);
  }

  Drawing line(double x1, double y1, double x2, double y2, String style) {
    svg.empty(
        "line",
        "x1",
        number(x1),
        "y1",
        number(y1),
        "x2",
        number(x2),
        "y2",
        number(y2),
        "class",
        style);
    return this;
  }

  Drawing box(double x, double y, double width, double height, String... more) {
    svg.empty(
        "rect",
        attributes(
            more,
            "x",
            number(x),
            "y",
            number(y),
            "width",
            number(Math.max(0, width)),
            "height",
            number(Math.max(0, height))));
    return this;
  }

  /** A dot that says something when pointed at. */
  Drawing dot(double x, double y, double radius, String style, String said) {
    svg.open("circle", "cx", number(x), "cy", number(y), "r", number(radius), "class", style)
        .element("title", said)
        .close();
    return this;
  }

  Drawing path(String path, String style) {
    svg.empty("path", "d", path, "class", style);
    return this;
  }

  Drawing text(double x, double y, String text, String style, String... more) {
    svg.element("text", text, attributes(more, "x", number(x), "y", number(y), "class", style));
    return this;
  }

  private static String[] attributes(String[] more, String... first) {
    return Stream.concat(Arrays.stream(first), Arrays.stream(more)).toArray(String[]::new);
  }

  /** A group of elements that says something when pointed at; ended by {@link #endGroup}. */
  Drawing group(String said) {
    svg.open("g").element("title", said);
    return this;
  }

  Drawing endGroup() {
    svg.close();
    return this;
  }

  Markup finished() {
    svg.close();
    return svg;
  }

  /** A length with one decimal at most. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.1f", value + 0.0);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** Returns about how wide a text is. */
  static double width(String text) {
    return text.codePoints().mapToDouble(c -> c < FIRST_WIDE ? NARROW : 1).sum() * LETTER;
  }

  /** Returns a text that is no wider than this, with an ellipsis if something was cut off. */
  static String cut(String text, double width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .takeWhile(c -> width(kept + Character.toString(c) + "…") <= width)
        .forEach(kept::appendCodePoint);
    return kept.append('…').toString();
  }
}
