package io.github.sentimentj.explanation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explanation as one HTML element. */
final class HtmlRendering {
  // Okabe and Ito's sky blue and orange: light enough for dark letters, different to everyone.
  private static final int[] FOR = {0x56, 0xB4, 0xE9};
  private static final int[] AGAINST = {0xE6, 0x9F, 0x00};
  private static final String BOX =
      "background:#fff;color:#111;padding:.8em 1em;border:1px solid #bbb;border-radius:.4em;"
          + "font:16px/1.7 system-ui,sans-serif;max-width:60em;overflow-wrap:anywhere";
  private static final String TEXT = "white-space:pre-wrap;unicode-bidi:plaintext";
  private static final String UNREAD = "color:#6b6b6b";
  private static final String DOTS = ";border-bottom:2px dotted #8a5a00";
  // What is next to nothing keeps its tooltip and gets no colour.
  private static final double PALEST = 0.02;
  private static final double DOTTED = 0.15;

  private final Explanation explanation;

  HtmlRendering(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public String toString() {
    List<Segment> segments = Segment.of(explanation);
    double greatest = Segment.greatest(segments);
    return "<div class=\"sentimentj-explanation\" style=\"%s\">%s<div dir=\"auto\" style=\"%s\">%s</div></div>"
        .formatted(
            BOX,
            heading(),
            TEXT,
            segments.stream()
                .map(segment -> rendered(segment, greatest))
                .collect(Collectors.joining()));
  }

  private String heading() {
    return String.format(
        Locale.ROOT,
        "<div style=\"margin-bottom:.5em\"><b>%s</b> %.4f &#183; log-odds %+.2f &#183; %s &#183; "
            + "<span style=\"%s\">for</span> <span style=\"%s\">against</span></div>",
        escaped(explanation.label()),
        explanation.prediction().probabilities().getOrDefault(explanation.label(), 0.0),
        explanation.score(),
        explanation.method(),
        style(1),
        style(-1));
  }

  private static String rendered(Segment segment, double greatest) {
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

  /**
   * Style of a strength, -1 to 1.
   *
   * <p>The colour is mixed with white, so that dark letters stay legible on it.
   */
  static String style(double strength) {
    double share = Math.min(1, Math.abs(strength));
    if (share < PALEST) {
      return "";
    }
    int[] colour = strength > 0 ? FOR : AGAINST;
    StringBuilder style = new StringBuilder("background:#");
    for (int full : colour) {
      style.append("%02x".formatted(Math.round(0xFF + share * (full - 0xFF))));
    }
    return style.append(strength > -DOTTED ? "" : DOTS).toString();
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
