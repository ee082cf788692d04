package io.github.sentimentj.explanation;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.text.Token;

/**
 * What one token contributes to a label.
 *
 * @param token the token, with its place in the original text in UTF-16 units
 * @param score how much it moves the label's log-odds, in natural logarithms: above 0 it speaks for
 *     the label, below 0 against it; finite, and 0 if the model did not read the token
 * @param known whether the model read it and its vocabulary holds it; all unknown words are one and
 *     the same to the model
 * @param read whether the model read it: false if the text is longer than the model's maximum
 *     length and this token was cut off
 */
public record Contribution(Token token, double score, boolean known, boolean read) {

  /** Checks the values. */
  public Contribution {
    requireNonNull(token, "token");
    if (!Double.isFinite(score) || (!read && score != 0)) {
      throw new IllegalArgumentException(
          "score is %s of a token that was %sread".formatted(score, read ? "" : "not "));
    }
  }
}
