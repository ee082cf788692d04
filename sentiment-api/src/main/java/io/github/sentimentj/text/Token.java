package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

/**
 * One token of a text: the form that is looked up in the vocabulary, and where it stands.
 *
 * @param text the form; equal to {@code text.substring(start, end)} unless the tokenizer normalises
 *     (lower case, entities, masks)
 * @param start index of its first UTF-16 unit in the original text
 * @param end index behind its last UTF-16 unit, greater than or equal to {@code start}
 */
public record Token(String text, int start, int end) {

  /** Checks the offsets. */
  public Token {
    requireNonNull(text, "text");
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("offsets are [" + start + ", " + end + ")");
    }
  }
}
