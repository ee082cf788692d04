package io.github.sentimentj.tokenizers.normalization;

import java.util.List;

/** Puts one word in the place of addresses, mentions and numbers. */
final class Masks {
  private static final List<String> SCHEMES = List.of("http://", "https://", "ftp://", "www.");
  private static final String CLOSING = ".,!?:;)]'*_";

  private Masks() {}

  static void urls(Rewriting rewriting) {
    String text = rewriting.text();
    for (int i = 0; i < text.length(); i++) {
      int end = isAsciiWord(text, i - 1) ? i : urlEnd(text, i);
      if (end > i) {
        rewriting.replace(i, end, "http");
        i = end - 1;
      }
    }
  }

  private static int urlEnd(String text, int start) {
    for (String scheme : SCHEMES) {
      if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
        int first = start + scheme.length();
        int end = first;
        while (end < text.length() && isAddress(text.charAt(end))) {
          end++;
        }
        while (end > first && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
          end--;
        }
        return end > first ? end : start;
      }
    }
    return start;
  }

  private static boolean isAddress(char c) {
    return c > ' ' && c < 0x7F && c != '<' && c != '>' && c != '"';
  }

  static void users(Rewriting rewriting) {
    String text = rewriting.text();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int end = at + 1;
      while (end < text.length() && isName(text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      // Before the sign of a mailbox stands its name.
      if (end > at + 1 && !isAsciiWord(text, at - 1)) {
        rewriting.replace(at, end, "@user");
      }
    }
  }

  private static boolean isName(int c) {
    return c == '_' || Character.isLetterOrDigit(c) || Marks.isMark(c);
  }

  static void numbers(Rewriting rewriting) {
    String text = rewriting.text();
    int start = 0;
    while (start < text.length()) {
      int end = numberEnd(text, start);
      if (end == start) {
        start += Character.charCount(text.codePointAt(start));
      } else {
        boolean inWord =
            (start > 0 && isCased(text.codePointBefore(start)))
                || (end < text.length() && isCased(text.codePointAt(end)));
        if (!inWord) {
          rewriting.replace(start, end, "0");
        }
        start = end;
      }
    }
  }

  /** Returns the end of the digits here, with single signs between them. */
  private static int numberEnd(String text, int start) {
    int end = start;
    int next = start;
    while (next < text.length() && Character.isDigit(text.codePointAt(next))) {
      end = next + Character.charCount(text.codePointAt(next));
      boolean sign = end + 1 < text.length() && ".,:/".indexOf(text.charAt(end)) >= 0;
      next = sign ? end + 1 : end;
    }
    return end;
  }

  /** Whether this is part of a word such as b2b; Han and Hangul stand beside numbers too. */
  private static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c);
  }

  private static boolean isAsciiWord(String text, int index) {
    return index >= 0 && text.charAt(index) < 0x80 && Character.isLetterOrDigit(text.charAt(index));
  }
}
