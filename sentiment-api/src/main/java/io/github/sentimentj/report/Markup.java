package io.github.sentimentj.report;

import io.github.sentimentj.explanation.SafeText;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * HTML or SVG in the making, well-formed as XML: texts and attributes are escaped here and nowhere
 * else, so that nothing of a text or label can become markup. Not thread-safe.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns
   */
  Markup open(String name, String... attributes) {
    begin(name, attributes);
    out.append('>');
    open.push(name);
    return this;
  }

  Markup close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Adds an element without content. */
  Markup empty(String name, String... attributes) {
    begin(name, attributes);
    out.append("/>");
    return this;
  }

  /** Adds an element with nothing but text in it. */
  Markup element(String name, String text, String... attributes) {
    return open(name, attributes).text(text).close();
  }

  Markup text(String text) {
    out.append(escaped(text));
    return this;
  }

  Markup line() {
    out.append('\n');
    return this;
  }

  /** Adds what was made elsewhere. */
  Markup add(Markup other) {
    out.append(other);
    return this;
  }

  /** Adds a style sheet of this library; one must not contain what XML reads as markup. */
  Markup style(String css) {
    open("style");
    out.append(css);
    return close();
  }

  private void begin(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      out.append(escaped(attributes[i + 1])).append('"');
    }
  }

  private static String escaped(String text) {
    return SafeText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /**
   * Returns what was made so far.
   *
   * @throws IllegalStateException if an element is still open
   */
  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }
}
