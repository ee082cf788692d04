package io.github.sentimentj.tokenizers.normalization;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Normalises cluster by cluster: a base with all that may compose with it. So offsets stay as fine
 * as they can be, and time stays linear.
 *
 * @param form the form of most clusters
 * @param keepsSigns whether those have form C whose compatible form would no more stand alone
 */
record UnicodeForm(Form form, boolean keepsSigns) {
  static final UnicodeForm NFC = new UnicodeForm(Form.NFC, false);
  static final UnicodeForm NFKC = new UnicodeForm(Form.NFKC, false);
  static final UnicodeForm COMPATIBLE = new UnicodeForm(Form.NFKC, true);

  // No language needs more (UAX 15, Stream-Safe Text); normalising a longer run is quadratic.
  private static final int MOST_MARKS = 30;

  private static final int FIRST_CHANGED = 0xA0;
  private static final int FIRST_COMBINING = 0x300;

  void rewrite(Rewriting rewriting) {
    String text = rewriting.text();
    int start = 0;
    while (start < text.length()) {
      int first = text.codePointAt(start);
      int end = clusterEnd(text, start + Character.charCount(first));
      if (first >= FIRST_CHANGED || end > start + 1) {
        String cluster = withoutFlood(text.substring(start, end));
        String normalized = Normalizer.normalize(cluster, keeps(first) ? Form.NFC : form);
        if (!text.startsWith(normalized, start) || normalized.length() != end - start) {
          rewriting.replace(start, end, normalized);
        }
      }
      start = end;
    }
  }

  /**
   * Whether this would fall apart into a space and a mark, as a spacing accent does, or join its
   * neighbours, as a letter of Hangul does.
   */
  private boolean keeps(int c) {
    if (!keepsSigns || c < FIRST_CHANGED || Character.isSpaceChar(c)) {
      return false;
    }
    String compatible = Normalizer.normalize(Character.toString(c), Form.NFKC);
    return compatible.charAt(0) == ' '
        || (!isJamo(c) && compatible.chars().anyMatch(UnicodeForm::isJamo));
  }

  private static boolean isJamo(int c) {
    return c >= 0x1100 && c <= 0x11FF;
  }

  private int clusterEnd(String text, int from) {
    int end = from;
    while (end < text.length() && continues(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Whether this may compose with what stands before, itself or its compatible form. */
  private boolean continues(int c) {
    return c >= FIRST_COMBINING
        && (Marks.isMark(c)
            || (c >= 0x1160 && c <= 0x11FF) // vowels and finals of Hangul
            || (c >= 0xFF9E && c <= 0xFF9F) // half-width voicing signs
            || (!keepsSigns && isHangulLetter(c)));
  }

  private static boolean isHangulLetter(int c) {
    return (c >= 0x3131 && c <= 0x318E) || (c >= 0xFFA0 && c <= 0xFFDC); // full and half width
  }

  private static String withoutFlood(String cluster) {
    if (cluster.length() <= MOST_MARKS) {
      return cluster;
    }
    StringBuilder kept = new StringBuilder(cluster.length());
    int marks = 0;
    for (int i = 0; i < cluster.length(); ) {
      int c = cluster.codePointAt(i);
      marks = Marks.isMark(c) ? marks + 1 : 0;
      if (marks <= MOST_MARKS) {
        kept.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return kept.toString();
  }
}
