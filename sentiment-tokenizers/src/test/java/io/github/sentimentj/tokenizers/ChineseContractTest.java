package io.github.sentimentj.tokenizers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import org.junit.jupiter.api.Test;

class ChineseContractTest extends TokenizerContract {

  @Override
  protected Tokenizer tokenizer() {
    return Tokenizers.chinese();
  }

  @Test
  void tokenize_fullWidthLatinAndMarkup_areReadAsMeant() {
    assertThat(tokenizer().tokenize("屏幕<br/>ＬＣＤ，很好！"))
        .containsExactly(
            new Token("屏幕", 0, 2),
            new Token("lcd", 7, 10),
            new Token(",", 10, 11),
            new Token("很好", 11, 13),
            new Token("!", 13, 14));
  }

  @Test
  void tokenize_lettersOfHangulAndSpacingAccents_areTokensAsWritten() {
    assertThat(tokenizer().tokenize("\u3160\u3160 \u00AF can\u00B4t").stream().map(Token::text))
        .containsExactly("\u3160\u3160", "\u00AF", "can", "\u00B4", "t");
  }
}
