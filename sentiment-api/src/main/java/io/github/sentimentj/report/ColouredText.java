package io.github.sentimentj.report;

import io.github.sentimentj.explanation.Contribution;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.explanation.Segment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An explained text in colours; of a long one the stretch that says most. */
final class ColouredText {
  private static final int LONGEST = 700;
  private static final int STEPS = 4;
  private static final double LEAST = 0.1;

  private final List<Segment> segments;

  ColouredText(Explanation explanation) {
    this.segments = explanation.segments();
  }

  void addTo(Markup page) {
    int[] stretch = stretch();
    double greatest =
        segments.stream().mapToDouble(each -> Math.abs(each.score())).reduce(LEAST, Math::max);
    if (stretch[0] > 0) {
      page.text(segments.get(stretch[0]).text().startsWith(" ") ? "…" : "… ");
    }
    for (Segment segment : segments.subList(stretch[0], stretch[1])) {
      add(page, segment, greatest);
    }
    if (stretch[1] < segments.size()) {
      page.text(" …");
    }
  }

  /** First and last segment, exclusive, of the stretch with the strongest words. */
  private int[] stretch() {
    int[] best = {0, 0};
    double most = -1;
    double sum = 0;
    int length = 0;
    int from = 0;
    for (int to = 0; to < segments.size(); to++) {
      length += length(segments.get(to));
      sum += Math.abs(segments.get(to).score());
      while (length > LONGEST && from < to) {
        length -= length(segments.get(from));
        sum -= Math.abs(segments.get(from).score());
        from++;
      }
      // Rounding of the sum must not move the stretch of a text without any score.
      if (sum > most + 1e-9) {
        most = sum;
        best = new int[] {from, to + 1};
      }
    }
    return new int[] {best[0], filled(best)};
  }

  /** What still fits behind the stretch is shown, too. */
  private int filled(int[] stretch) {
    int length = 0;
    int end = stretch[0];
    while (end < segments.size() && length + length(segments.get(end)) <= LONGEST) {
      length += length(segments.get(end++));
    }
    return Math.max(end, stretch[1]);
  }

  private static int length(Segment segment) {
    return segment.text().length();
  }

  private static void add(Markup page, Segment segment, double greatest) {
    String text = segment.text();
    if (text.length() > LONGEST) {
      text = text.substring(0, LONGEST) + "…";
    }
    if (segment.tokens().isEmpty()) {
      page.text(text);
      return;
    }
    int step = (int) Math.round(STEPS * Math.abs(segment.score()) / greatest);
    String style =
        segment.unread() ? "unread" : step == 0 ? "" : (segment.score() > 0 ? "f" : "a") + step;
    if (style.isEmpty()) {
      page.text(text);
    } else {
      page.element("span", text, "class", style, "title", said(segment.tokens()));
    }
  }

  private static String said(List<Contribution> tokens) {
    return tokens.stream()
        .limit(STEPS)
        .map(
            each ->
                each.read()
                    ? String.format(Locale.ROOT, "%s %+.2f", each.token().text(), each.score())
                    : "not read")
        .collect(Collectors.joining("; "));
  }
}
