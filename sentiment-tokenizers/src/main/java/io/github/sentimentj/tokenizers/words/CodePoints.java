package io.github.sentimentj.tokenizers.words;

import java.util.Arrays;

/**
 * The code points of a clean text while it is being read, each with its place in the original. One
 * store serves many texts, so that a text costs no arrays.
 *
 * <p>Not thread-safe.
 */
final class CodePoints {
  // Stands for a code point that is no ASCII.
  private static final byte OTHER = -1;

  private static final int[] NONE = {};

  private byte[] ascii = {};

  // Holds the others only, each at its index; most texts of many languages have none.
  private int[] others = NONE;
  private final Offsets offsets = new Offsets();
  private int length;

  /** Forgets the last text and makes room for one of about this many code points. */
  void clear(int expected) {
    length = 0;
    offsets.clear();
    ensureCapacity(expected);
  }

  /** Returns the text so far; to be read before the next one is written. */
  CleanText text() {
    Arrays.fill(ascii, length, length + EightBytes.PADDING, (byte) 0);
    return new CleanText(ascii, others, offsets, length - 1);
  }

  int length() {
    return length;
  }

  int at(int index) {
    return ascii[index] >= 0 ? ascii[index] : others[index];
  }

  int last() {
    return at(length - 1);
  }

  /** Returns the code points from this one on. */
  String substring(int from) {
    StringBuilder substring = new StringBuilder();
    for (int i = from; i < length; i++) {
      substring.appendCodePoint(at(i));
    }
    return substring.toString();
  }

  void append(int codePoint, int start) {
    offsets.note(length, start);
    ensureCapacity(1);
    set(length, codePoint);
    length++;
  }

  void set(int index, int codePoint) {
    if (codePoint < 0x80) {
      ascii[index] = (byte) codePoint;
    } else {
      if (others.length < ascii.length) {
        others = Arrays.copyOf(others, ascii.length);
      }
      ascii[index] = OTHER;
      others[index] = codePoint;
    }
  }

  /**
   * Appends the ASCII that stands here, at least one character, and returns the index behind it.
   */
  int appendAscii(char[] text, int from, int to) {
    ensureCapacity(to - from);
    byte[] target = ascii; // locals: a field would be read again for every character
    int shift = length - from;
    int i = from;
    do {
      target[i + shift] = (byte) text[i];
      i++;
    } while (i < to && text[i] < 0x80);
    offsets.note(length, from);
    length += i - from;
    return i;
  }

  /** Forgets the code points from this one on and returns where it stands in the original. */
  int cutAt(int index) {
    length = index;
    return offsets.cutAt(index);
  }

  /** A composed form can be longer than what was read. */
  private void ensureCapacity(int more) {
    int needed = length + more + EightBytes.PADDING;
    if (needed > ascii.length) {
      ascii = Arrays.copyOf(ascii, Math.max(needed, 2 * ascii.length));
    }
  }
}
