package io.github.sentimentj.tokenizers.normalization;

import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * Normalises cluster by cluster: a base with all that may compose with it. So offsets stay as fine
 * as they can be, and time stays linear.
 */
final class UnicodeForm {
  // No language needs more (UAX 15, Stream-Safe Text); normalising a longer run is quadratic.
  private static final int MOST_MARKS = 30;

  private static final int FIRST_CHANGED = 0xA0;
  private static final int FIRST_COMBINING = 0x300;

  private UnicodeForm() {}

  static void rewrite(Rewriting rewriting, Form form) {
    String text = rewriting.text();
    int start = 0;
    while (start < text.length()) {
      int first = text.codePointAt(start);
      int end = clusterEnd(text, start + Character.charCount(first));
      if (first >= FIRST_CHANGED || end > start + 1) {
        String cluster = withoutFlood(text.substring(start, end));
        String normalized = Normalizer.normalize(cluster, form);
        if (!text.startsWith(normalized, start) || normalized.length() != end - start) {
          rewriting.replace(start, end, normalized);
        }
      }
      start = end;
    }
  }

  private static int clusterEnd(String text, int from) {
    int end = from;
    while (end < text.length() && continues(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    return end;
  }

  /** Whether this may compose with what stands before, itself or its compatible form. */
  private static boolean continues(int c) {
    return c >= FIRST_COMBINING
        && (Marks.isMark(c)
            || (c >= 0x1160 && c <= 0x11FF) // vowels and finals of Hangul
            || (c >= 0x3131 && c <= 0x318E) // letters of Hangul
            || (c >= 0xFF9E && c <= 0xFFDC)); // half-width voicing signs and Hangul
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
