package io.github.sentimentj.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts long texts into parts that are read one by one. */
final class Windows {
  /** Most UTF-16 units that are tokenized at a time. */
  static final int PIECE = 1 << 17;

  private static final int LONGEST_WORD = 1 << 10;

  private Windows() {}

  /** Cuts a text into pieces of bounded size, between words where there is white space. */
  static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = end(text, start);
      pieces.add(text.substring(start, end));
      start = end;
    }
    return pieces;
  }

  private static int end(String text, int start) {
    int end = start + PIECE;
    if (end >= text.length()) {
      return text.length();
    }
    for (int at = end; at > end - LONGEST_WORD; at--) {
      if (Character.isWhitespace(text.charAt(at - 1))) {
        return at;
      }
    }
    return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
  }

  /**
   * Returns where windows of a sequence begin: as few as cover it, all of the full length, evenly
   * spread. A sequence that is no longer than a window has one.
   */
  static int[] starts(int length, int windowLength) {
    int count = Math.max(1, (int) (((long) length + windowLength - 1) / windowLength));
    int[] starts = new int[count];
    for (int i = 1; i < count; i++) {
      starts[i] = (int) ((long) i * (length - windowLength) / (count - 1));
    }
    return starts;
  }
}
