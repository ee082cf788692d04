package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A text's tokens beside what a network reads of them.
 *
 * @param tokens all tokens in reading order, those that are cut off included; of a very long text
 *     the middle, which is never looked at, is missing
 * @param encoded the text as a network reads it
 * @param read for each encoded token its index among all tokens, ascending
 */
public record AlignedText(List<Token> tokens, EncodedText encoded, List<Integer> read) {

  /** Copies the lists. */
  public AlignedText {
    tokens = List.copyOf(tokens);
    requireNonNull(encoded, "encoded");
    read = List.copyOf(read);
  }
}
