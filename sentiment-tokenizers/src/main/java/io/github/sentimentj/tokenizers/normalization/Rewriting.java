package io.github.sentimentj.tokenizers.normalization;

import java.util.Arrays;

/**
 * One step of a normalisation: writes the new text from left to right and notes where it is not as
 * long as the old one. What is not mentioned is copied.
 *
 * <p>Not thread-safe.
 */
final class Rewriting {
  private static final int FIELDS = 4;

  private final String text;
  private final StringBuilder written;
  private int copied;

  // Of each edit: its start and end in the new text, its start and end in the old one.
  private int[] edits = new int[FIELDS * 16];
  private int size;

  Rewriting(String text) {
    this.text = text;
    this.written = new StringBuilder(text.length() + 16);
  }

  /** The text before this step. */
  String text() {
    return text;
  }

  /** Writes other characters for those between the indexes; they stand and fall together. */
  void replace(int from, int to, CharSequence by) {
    written.append(text, copied, from);
    if (FIELDS * size == edits.length) {
      edits = Arrays.copyOf(edits, 2 * edits.length);
    }
    edits[FIELDS * size] = written.length();
    written.append(by);
    edits[FIELDS * size + 1] = written.length();
    edits[FIELDS * size + 2] = from;
    edits[FIELDS * size + 3] = to;
    size++;
    copied = to;
  }

  /** Writes as many other characters from this index on, each for the one in its place. */
  void respell(int from, CharSequence by) {
    written.append(text, copied, from).append(by);
    copied = from + by.length();
  }

  /** Ends the step and returns its text. */
  String end() {
    if (copied == 0 && size == 0) {
      return text;
    }
    written.append(text, copied, text.length());
    copied = text.length();
    return written.toString();
  }

  /** Returns where in the old text a part that starts here in the new one starts. */
  int oldStart(int start) {
    int edit = lastEditBefore(start + 1);
    if (edit < 0) {
      return start;
    }
    int at = FIELDS * edit;
    return start < edits[at + 1] ? edits[at + 2] : edits[at + 3] + start - edits[at + 1];
  }

  /** Returns where in the old text a part that ends here in the new one ends. */
  int oldEnd(int end) {
    int edit = lastEditBefore(end);
    if (edit < 0) {
      return end;
    }
    int at = FIELDS * edit;
    return edits[at + 3] + Math.max(0, end - edits[at + 1]);
  }

  /** Returns the last edit that starts before this index of the new text, or -1. */
  private int lastEditBefore(int index) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (edits[FIELDS * middle] < index) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low - 1;
  }
}
