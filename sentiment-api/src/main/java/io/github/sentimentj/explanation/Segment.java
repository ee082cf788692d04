package io.github.sentimentj.explanation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * A piece of an explained text that the same tokens cover: what renderings are made of.
 *
 * <p>Immutable and thread-safe.
 *
 * @param text the piece, as it was given
 * @param tokens the tokens that cover it; several where tokens overlap, none between tokens
 */
public record Segment(String text, List<Contribution> tokens) {

  /** Copies the list. */
  public Segment {
    tokens = List.copyOf(tokens);
  }

  /** Cuts an explained text; the pieces in order are the whole text. */
  static List<Segment> of(Explanation explanation) {
    String text = explanation.text();
    List<Contribution> byStart =
        explanation.contributions().stream()
            .filter(each -> start(each, text) < end(each, text))
            .sorted(Comparator.comparingInt(each -> start(each, text)))
            .toList();
    TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
    for (Contribution each : byStart) {
      cuts.add(start(each, text));
      cuts.add(end(each, text));
    }
    List<Segment> segments = new ArrayList<>();
    List<Contribution> open = new ArrayList<>();
    int next = 0;
    int start = 0;
    for (int cut : cuts.tailSet(0, false)) {
      int from = start;
      open.removeIf(each -> end(each, text) <= from);
      while (next < byStart.size() && start(byStart.get(next), text) == from) {
        open.add(byStart.get(next++));
      }
      segments.add(new Segment(text.substring(from, cut), List.copyOf(open)));
      start = cut;
    }
    return segments;
  }

  private static int start(Contribution contribution, String text) {
    int start = Math.min(contribution.token().start(), text.length());
    return isWithinACharacter(start, text) ? start - 1 : start;
  }

  private static int end(Contribution contribution, String text) {
    int end = Math.min(contribution.token().end(), text.length());
    return isWithinACharacter(end, text) ? end + 1 : end;
  }

  /** Whether a cut here would divide a surrogate pair or a line break of two characters. */
  private static boolean isWithinACharacter(int index, String text) {
    if (index == 0 || index >= text.length()) {
      return false;
    }
    char before = text.charAt(index - 1);
    char behind = text.charAt(index);
    return Character.isSurrogatePair(before, behind) || (before == '\r' && behind == '\n');
  }

  /** Returns the sum of the tokens' scores. */
  public double score() {
    return tokens.stream().mapToDouble(Contribution::score).sum();
  }

  /** Returns whether tokens cover it of which the model read none. */
  public boolean unread() {
    return !tokens.isEmpty() && tokens.stream().noneMatch(Contribution::read);
  }

  /**
   * The greatest score of either sign, which gets the full colour; at least so much that what is
   * next to nothing stays pale.
   */
  static double greatest(List<Segment> segments) {
    return segments.stream().mapToDouble(each -> Math.abs(each.score())).reduce(0.1, Math::max);
  }
}
