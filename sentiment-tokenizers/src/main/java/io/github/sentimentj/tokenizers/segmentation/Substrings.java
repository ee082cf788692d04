package io.github.sentimentj.tokenizers.segmentation;

import io.github.sentimentj.text.Token;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Collects tokens that are substrings of one text, in any order that the starts keep. What is blank
 * is no token; lone surrogates, which no vocabulary can hold, end one.
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
    int start = splitsPair(from) ? from + 1 : from;
    int end = splitsPair(to) ? to - 1 : to;
    int i = start;
    boolean blank = true;
    while (i < end) {
      int c = text.codePointAt(i);
      if (Character.getType(c) == Character.SURROGATE) {
        addUnless(blank, start, i);
        start = i + 1;
        blank = true;
      }
      blank &= isBlank(c);
      i += Character.charCount(c);
    }
    addUnless(blank, start, end);
  }

  private void addUnless(boolean blank, int start, int end) {
    if (!blank) {
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

  List<Token> tokens() {
    return Collections.unmodifiableList(tokens);
  }
}
