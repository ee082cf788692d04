package io.github.sentimentj.tokenizers.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.contract.PlainTokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import org.junit.jupiter.api.Test;

class WhitespaceTokenizerContractTest extends PlainTokenizerContract {

  @Override
  protected Tokenizer tokenizer() {
    return Tokenizers.whitespace();
  }

  @Test
  void tokenize_tokenizedText_keepsTokens() {
    assertThat(tokenizer().tokenize("It 's\u00A0 GOOD.\n"))
        .containsExactly(new Token("It", 0, 2), new Token("'s", 3, 5), new Token("GOOD.", 7, 12));
  }

  @Test
  void tokenize_loneSurrogate_endsAToken() {
    assertThat(tokenizer().tokenize("a\uD83Db"))
        .containsExactly(new Token("a", 0, 1), new Token("b", 2, 3));
  }
}
