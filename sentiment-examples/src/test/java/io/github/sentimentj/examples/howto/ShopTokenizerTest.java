package io.github.sentimentj.examples.howto;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;

/** The library's own tests of a tokenizer, which anybody's tokenizer may be put to. */
class ShopTokenizerTest extends TokenizerContract {
  @Override
  protected Tokenizer tokenizer() {
    return new ShopTokenizer();
  }

  @Override
  protected Tokenizer provided(TokenizerSpec spec) {
    return new ShopTokenizer();
  }
}
