package io.github.sentimentj.tokenizers.normalization;

import java.util.Locale;
import java.util.function.IntUnaryOperator;

/** Normalisations of single letters and runs of them. */
final class Spellings {
  private static final char DOTTED_I = '\u0130';
  private static final String DOTTED_I_IN_LOWER_CASE = "i\u0307";
  private static final char IDEOGRAPHIC_SPACE = '\u3000';
  private static final int FULL_WIDTH_OFFSET = 0xFEE0;
  private static final int LONGEST_RUN = 2;

  private Spellings() {}

  static void windows1252(Rewriting rewriting) {
    respell(rewriting, Windows1252::meant);
  }

  static void fullWidth(Rewriting rewriting) {
    respell(rewriting, Spellings::halfWidth);
  }

  private static int halfWidth(int c) {
    if (c == IDEOGRAPHIC_SPACE) {
      return ' ';
    }
    return c > 0xFF00 && c < 0xFF5F ? c - FULL_WIDTH_OFFSET : c;
  }

  private static void respell(Rewriting rewriting, IntUnaryOperator spelling) {
    char[] chars = rewriting.text().toCharArray();
    boolean changed = false;
    for (int i = 0; i < chars.length; i++) {
      char spelled = (char) spelling.applyAsInt(chars[i]);
      changed |= spelled != chars[i];
      chars[i] = spelled;
    }
    if (changed) {
      rewriting.respell(0, new String(chars));
    }
  }

  static void lowerCase(Rewriting rewriting) {
    String text = rewriting.text();
    String lower = text.toLowerCase(Locale.ROOT);
    int from = 0;
    int inLower = 0;
    // The one letter that becomes two.
    for (int i = text.indexOf(DOTTED_I); i >= 0; i = text.indexOf(DOTTED_I, from)) {
      rewriting.respell(from, lower.substring(inLower, inLower + i - from));
      rewriting.replace(i, i + 1, DOTTED_I_IN_LOWER_CASE);
      inLower += i - from + DOTTED_I_IN_LOWER_CASE.length();
      from = i + 1;
    }
    rewriting.respell(from, lower.substring(inLower));
  }

  static void squeezeRepeats(Rewriting rewriting) {
    String text = rewriting.text();
    int start = 0;
    while (start < text.length()) {
      int c = text.codePointAt(start);
      int width = Character.charCount(c);
      int end = start + width;
      while (end < text.length() && text.codePointAt(end) == c) {
        end += width;
      }
      if (end - start > LONGEST_RUN * width && Character.isLetter(c)) {
        rewriting.replace(start, end, text.substring(start, start + LONGEST_RUN * width));
      }
      start = end;
    }
  }
}
