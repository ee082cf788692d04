package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

/**
 * How texts become ids.
 *
 * @param tokenizer the tokenizer
 * @param minFrequency occurrences in the training texts that make a word known, at least 1
 * @param maxVocabularySize most words known, the most frequent ones first, at least 1
 * @param maxLength most tokens of a text that are read, at least 1
 * @param truncation which tokens of a longer text are read
 */
public record TextSettings(
    TokenizerSpec tokenizer,
    int minFrequency,
    int maxVocabularySize,
    int maxLength,
    Truncation truncation) {

  /** Checks the ranges. */
  public TextSettings {
    requireNonNull(tokenizer, "tokenizer");
    requireNonNull(truncation, "truncation");
    if (minFrequency < 1 || maxVocabularySize < 1 || maxLength < 1) {
      throw new IllegalArgumentException(
          "minFrequency %d, maxVocabularySize %d, maxLength %d; each must be at least 1"
              .formatted(minFrequency, maxVocabularySize, maxLength));
    }
  }

  /** Returns the same settings with another tokenizer. */
  public TextSettings withTokenizer(TokenizerSpec tokenizer) {
    return new TextSettings(tokenizer, minFrequency, maxVocabularySize, maxLength, truncation);
  }
}
