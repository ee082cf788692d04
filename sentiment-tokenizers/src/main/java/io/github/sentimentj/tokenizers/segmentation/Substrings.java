package io.github.sentimentj.tokenizers.segmentation;

import io.github.sentimentj.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Collects tokens that are substrings of one text, in any order that the starts keep. What is blank
 * is no token and at no end of one; lone surrogates, which no vocabulary can hold, end one.
 *
 * <p>Not thread-safe.
 */
final class Substrings {
  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  Substrings(String text) {
    this.text = text;
  }

  /**
   * Adds what stands between the indexes; an index within a surrogate pair moves into the range.
   */
  void add(int from, int to) {
    int end = splitsPair(to) ? to - 1 : to;
    int i = splitsPair(from) ? from + 1 : from;
    // Of the token: none yet while its end is its start.
    int start = i;
    int last = i;
    while (i < end) {
      int c = text.codePointAt(i);
      int next = i + Character.charCount(c);
      if (Character.getType(c) == Character.SURROGATE) {
        addUnlessEmpty(start, last);
        start = next;
        last = next;
      } else if (!isBlank(c)) {
        last = next;
      } else if (last == start) {
        start = next;
        last = next;
      }
      i = next;
    }
    addUnlessEmpty(start, last);
  }

  private void addUnlessEmpty(int start, int end) {
    if (end > start) {
      tokens.add(new Token(text.substring(start, end), start, end));
    }
  }

  private boolean splitsPair(int index) {
    return index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }

  /** Whether this is white space, a control or a lone surrogate. */
  static boolean isBlank(int c) {
    if (c < 0x80) {
      return c <= ' ' || c == 0x7F;
    }
    return switch (Character.getType(c)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** Returns the text without what is blank at its ends. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isBlank(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (start < end && isBlank(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(start, end);
  }

  List<Token> tokens() {
    return Collections.unmodifiableList(tokens);
  }
}
