package io.github.sentimentj.tokenizers.segmentation;

import java.io.Serial;

/**
 * A text that may be looked at {@value #LOOKS} times for each of its characters.
 *
 * <p>Not thread-safe.
 */
final class BoundedText implements CharSequence {
  private static final int LOOKS = 100;
  private static final int LEAST = 10_000;

  private final String text;
  private long left;

  BoundedText(String text) {
    this.text = text;
    this.left = LEAST + (long) LOOKS * text.length();
  }

  /** There were too many looks. */
  static final class ExhaustedException extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    ExhaustedException() {
      super("too many looks at one text", null, false, false);
    }
  }

  @Override
  public char charAt(int index) {
    if (--left < 0) {
      throw new ExhaustedException();
    }
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
