package io.github.sentimentj.text;

import java.util.Arrays;

/**
 * A text as the ids of its tokens, cut to the model's maximum length.
 *
 * <p>Immutable and thread-safe.
 */
public final class EncodedText {
  private final int[] ids;
  private final boolean truncated;
  private final boolean known;

  EncodedText(int[] ids, boolean truncated) {
    this.ids = ids;
    this.truncated = truncated;
    this.known = Arrays.stream(ids).anyMatch(id -> id >= Vocabulary.FIRST_WORD_ID);
  }

  /** Makes an encoded text of these ids; the array is copied. */
  public static EncodedText of(int... ids) {
    return new EncodedText(ids.clone(), false);
  }

  /** Returns the number of tokens, 0 for a text without any. */
  public int length() {
    return ids.length;
  }

  /** Returns the id of the token at this position, 0 to below {@link #length()}. */
  public int id(int position) {
    return ids[position];
  }

  /** Returns whether tokens were left out. */
  public boolean truncated() {
    return truncated;
  }

  /** Returns whether the vocabulary holds at least one of the tokens. */
  public boolean hasKnownToken() {
    return known;
  }

  /** Returns the text without the token at this position. */
  public EncodedText without(int position) {
    int[] remaining = Arrays.copyOf(ids, ids.length - 1);
    System.arraycopy(ids, position + 1, remaining, position, remaining.length - position);
    return new EncodedText(remaining, truncated);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncodedText that
        && truncated == that.truncated
        && Arrays.equals(ids, that.ids);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(ids);
  }

  @Override
  public String toString() {
    return Arrays.toString(ids) + (truncated ? " truncated" : "");
  }
}
