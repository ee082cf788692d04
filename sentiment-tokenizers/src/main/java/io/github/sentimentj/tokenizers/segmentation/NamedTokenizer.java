package io.github.sentimentj.tokenizers.segmentation;

import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;

/** What the tokenizers of this package have in common: the spec that each was made from. */
abstract sealed class NamedTokenizer implements Tokenizer
    permits CharacterTokenizer,
        HuggingFaceTokenizer,
        IcuTokenizer,
        LuceneTokenizer,
        RegexTokenizer,
        WhitespaceTokenizer {
  private final TokenizerSpec spec;

  NamedTokenizer(TokenizerSpec spec) {
    this.spec = spec;
  }

  @Override
  public final TokenizerSpec spec() {
    return spec;
  }

  @Override
  public final String toString() {
    return spec.toString();
  }
}
