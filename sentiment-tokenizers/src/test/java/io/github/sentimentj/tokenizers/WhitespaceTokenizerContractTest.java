package io.github.sentimentj.tokenizers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class WhitespaceTokenizerContractTest extends TokenizerContract {

  @Override
  protected Tokenizer tokenizer() {
    return Tokenizers.whitespace();
  }

  @Property
  void tokenize_anyText_tokensAreSubstrings(@ForAll("texts") String text) {
    for (Token token : tokenizer().tokenize(text)) {
      assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
    }
  }

  @Test
  void tokenize_tokenizedText_keepsTokens() {
    assertThat(tokenizer().tokenize("It 's\u00A0 GOOD.\n"))
        .containsExactly(new Token("It", 0, 2), new Token("'s", 3, 5), new Token("GOOD.", 7, 12));
  }
}
