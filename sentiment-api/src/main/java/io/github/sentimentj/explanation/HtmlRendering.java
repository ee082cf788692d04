package io.github.sentimentj.explanation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * An explanation as one HTML element: what is predicted, the text in colours, the strongest words
 * with their numbers, a legend.
 */
final class HtmlRendering {
  // Blue and orange are different to everyone. Half transparent, they leave dark
  // letters legible on white, and light ones on black.
  private static final String FOR = "20,130,210";
  private static final String AGAINST = "232,118,10";
  private static final double MOST_OPAQUE = 0.6;
  // Light unless the page it is put into declares a dark colour scheme.
  private static final String BOX =
      "background:#fff;color:#111;background:light-dark(#fff,#16181d);color:light-dark(#111,#eee);"
          + "padding:1em 1.2em;border:1px solid rgba(128,128,128,.4);border-radius:.5em;"
          + "font:16px/1.75 system-ui,sans-serif;overflow-wrap:anywhere";
  private static final String HEADING = "margin-bottom:.6em;line-height:1.4";
  private static final String TEXT = "white-space:pre-wrap;unicode-bidi:plaintext";
  private static final String BELOW = "margin-top:.7em;font-size:.85em;line-height:1.9";
  private static final String TOGETHER = "white-space:nowrap;margin-right:1.2em";
  private static final String UNREAD = "color:#757575";
  private static final String DOTS = ";border-bottom:2px dotted #b5651d";
  // What is next to nothing keeps its tooltip and gets no colour.
  private static final double PALEST = 0.02;
  private static final double DOTTED = 0.15;
  private static final double[] LEGEND = {-1, -0.6, -0.2, 0.2, 0.6, 1};
  private static final int STRONGEST = 8;
  private static final int LONGEST_WORD = 40;

  private final Explanation explanation;
  private final List<Segment> segments;
  private final double greatest;

  HtmlRendering(Explanation explanation) {
    this.explanation = explanation;
    this.segments = Segment.of(explanation);
    this.greatest = Segment.greatest(segments);
  }

  @Override
  public String toString() {
    return "<div class=\"sentimentj-explanation\" style=\""
        + BOX
        + "\">"
        + division(HEADING, heading())
        + "<div dir=\"auto\" style=\""
        + TEXT
        + "\">"
        + segments.stream().map(this::rendered).collect(Collectors.joining())
        + "</div>"
        + strongest()
        + division(BELOW, legend())
        + "</div>";
  }

  private static String division(String style, String content) {
    return "<div style=\"" + style + "\">" + content + "</div>";
  }

  private static String span(String style, String content) {
    return "<span style=\"" + style + "\">" + content + "</span>";
  }

  private String heading() {
    return String.format(
        Locale.ROOT,
        "<b style=\"font-size:1.15em\">%s</b> %.4f &#183; log-odds %+.2f by %s",
        escaped(explanation.label()),
        explanation.prediction().probabilities().getOrDefault(explanation.label(), 0.0),
        explanation.score(),
        explanation.method());
  }

  /** The numbers, for those who have no pointer to hover with; nothing if none counts. */
  private String strongest() {
    String words =
        explanation.strongest(STRONGEST).stream()
            .filter(each -> Math.abs(each.score()) >= PALEST * greatest)
            .map(this::word)
            .collect(Collectors.joining(" "));
    return words.isEmpty() ? "" : division(BELOW, words);
  }

  private String word(Contribution each) {
    String text = each.token().text();
    String shown = text.length() > LONGEST_WORD ? text.substring(0, LONGEST_WORD) + "\u2026" : text;
    return span(
        TOGETHER,
        "<span dir=\"auto\" style=\"%s\">%s</span> %s"
            .formatted(style(each.score() / greatest), escaped(shown), number(each.score())));
  }

  private String legend() {
    String colours =
        Arrays.stream(LEGEND)
            .mapToObj(strength -> span(style(strength), "&#160;&#160;&#160;"))
            .collect(Collectors.joining(" "));
    String scale = span(TOGETHER, "against " + colours + " for");
    String full = span(TOGETHER, "full colour: " + number(greatest).replace("+", "\u00b1"));
    boolean cut = segments.stream().anyMatch(Segment::unread);
    return scale + " " + full + (cut ? " " + span(UNREAD, "grey: cut off, not read") : "");
  }

  private static String number(double score) {
    return String.format(Locale.ROOT, "%+.2f", score).replace('-', '\u2212');
  }

  private String rendered(Segment segment) {
    String text = escaped(segment.text());
    if (segment.tokens().isEmpty()) {
      return text;
    }
    String title =
        segment.tokens().stream().map(HtmlRendering::title).collect(Collectors.joining("; "));
    String style = segment.unread() ? UNREAD : style(segment.score() / greatest);
    String attribute = style.isEmpty() ? "" : " style=\"" + style + "\"";
    return "<span title=\"" + title + "\"" + attribute + ">" + text + "</span>";
  }

  private static String title(Contribution each) {
    String what =
        !each.read()
            ? "not read"
            : String.format(Locale.ROOT, each.known() ? "%+.3f" : "%+.3f, unknown", each.score());
    return escaped(each.token().text()) + " " + what;
  }

  /** Style of a strength, -1 to 1. */
  static String style(double strength) {
    double share = Math.min(1, Math.abs(strength));
    if (share < PALEST) {
      return "";
    }
    return String.format(
        Locale.ROOT,
        "background:rgba(%s,%.2f);border-radius:3px%s",
        strength > 0 ? FOR : AGAINST,
        share * MOST_OPAQUE,
        strength > -DOTTED ? "" : DOTS);
  }

  private static String escaped(String text) {
    return SafeText.of(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
