package io.github.sentimentj.explanation;

import java.util.List;
import java.util.Locale;

/** An explanation for terminals, in colours of the 256 that nearly all of them have. */
final class AnsiRendering {
  private static final String ESCAPE = "\u001B[";
  private static final String RESET = ESCAPE + "0m";
  private static final String DIM = ESCAPE + "2m";
  // Pale to full, all light enough for black letters; blue and orange look different to everyone.
  private static final int[] FOR = {195, 153, 117, 75};
  private static final int[] AGAINST = {230, 223, 215, 208};

  private final Explanation explanation;

  AnsiRendering(Explanation explanation) {
    this.explanation = explanation;
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "%s %.4f (log-odds %+.2f, %s): %s %s%n",
            SafeText.of(explanation.label()).replace('\n', ' '),
            explanation.prediction().probabilities().getOrDefault(explanation.label(), 0.0),
            explanation.score(),
            explanation.method(),
            coloured("for", FOR[2]),
            coloured("against", AGAINST[2])));
    List<Segment> segments = Segment.of(explanation);
    double greatest = Segment.greatest(segments);
    for (Segment segment : segments) {
      out.append(rendered(segment, SafeText.of(segment.text()), greatest));
    }
    return out.toString();
  }

  private static String rendered(Segment segment, String text, double greatest) {
    if (segment.unread()) {
      return DIM + text + RESET;
    }
    double strength = Math.abs(segment.score()) / greatest;
    int[] colours = segment.score() > 0 ? FOR : AGAINST;
    // The lower half of the first step stays without colour.
    int step = (int) Math.round(strength * colours.length) - 1;
    return step < 0 ? text : coloured(text, colours[Math.min(step, colours.length - 1)]);
  }

  private static String coloured(String text, int background) {
    return ESCAPE + "38;5;16m" + ESCAPE + "48;5;" + background + "m" + text + RESET;
  }
}
