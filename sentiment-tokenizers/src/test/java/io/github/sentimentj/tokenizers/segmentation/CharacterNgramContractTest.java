package io.github.sentimentj.tokenizers.segmentation;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;

class CharacterNgramContractTest extends TokenizerContract {

  @Override
  protected Tokenizer tokenizer() {
    // At most one token a character, as the contract's long texts need.
    return Tokenizers.characterNgrams(2, 2);
  }
}
