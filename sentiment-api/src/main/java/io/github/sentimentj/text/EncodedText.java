package io.github.sentimentj.text;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A text as the ids of its tokens, cut to the model's maximum length. In a model that keeps {@link
 * SubwordVectors}, a token that is not in the vocabulary has no id, but a vector of its own.
 *
 * <p>Immutable and thread-safe.
 */
public final class EncodedText {
  /** Stands for the id of a token whose vector is composed of its subwords. */
  public static final int COMPOSED = -1;

  private static final @Nullable String[] NO_WORDS = {};

  private final int[] ids;
  private final boolean truncated;
  private final Optional<SubwordVectors> subwords;
  // The words without an id, at their places; empty where all have one.
  private final @Nullable String[] words;
  private final boolean known;

  EncodedText(int[] ids, boolean truncated) {
    this(ids, truncated, Optional.empty(), NO_WORDS);
  }

  EncodedText(
      int[] ids, boolean truncated, Optional<SubwordVectors> subwords, @Nullable String[] words) {
    this.ids = ids;
    this.truncated = truncated;
    this.subwords = subwords;
    this.words = words;
    this.known =
        Arrays.stream(ids).anyMatch(id -> id >= Vocabulary.FIRST_WORD_ID || id == COMPOSED);
  }

  /** Makes an encoded text of these ids; the array is copied. */
  public static EncodedText of(int... ids) {
    return new EncodedText(ids.clone(), false);
  }

  /** Returns the number of tokens, 0 for a text without any. */
  public int length() {
    return ids.length;
  }

  /**
   * Returns the id of the token at this position, 0 to below {@link #length()}, or {@value
   * #COMPOSED} if it has a vector of its own instead of a row of the embedding.
   */
  public int id(int position) {
    return ids[position];
  }

  /**
   * Copies the vector of the token at this position: its id's row of the embedding, or the one that
   * is composed of its subwords.
   *
   * @param embedding rows of as many numbers as the target has, one for each id; its position does
   *     not count
   */
  public void copyVector(int position, FloatBuffer embedding, float[] target) {
    String word = words.length == 0 ? null : words[position];
    if (word == null) {
      embedding.get(ids[position] * target.length, target);
    } else {
      subwords.orElseThrow().compose(word, target);
    }
  }

  /** Returns whether tokens were left out. */
  public boolean truncated() {
    return truncated;
  }

  /**
   * Returns whether there is something to judge by: a token that the vocabulary holds, or one whose
   * vector is composed.
   */
  public boolean hasKnownToken() {
    return known;
  }

  /** Returns the text without the token at this position. */
  public EncodedText without(int position) {
    int[] remaining = Arrays.copyOf(ids, ids.length - 1);
    System.arraycopy(ids, position + 1, remaining, position, remaining.length - position);
    return new EncodedText(remaining, truncated, subwords, wordsWithout(position));
  }

  private @Nullable String[] wordsWithout(int position) {
    if (words.length == 0) {
      return words;
    }
    @Nullable String[] remaining = Arrays.copyOf(words, words.length - 1);
    System.arraycopy(words, position + 1, remaining, position, remaining.length - position);
    return remaining;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EncodedText that
        && truncated == that.truncated
        && Arrays.equals(ids, that.ids)
        && Arrays.equals(words, that.words);
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
