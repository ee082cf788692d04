package io.github.sentimentj.tokenizers.segmentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sentimentj.contract.PlainTokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class RegexTokenizerContractTest extends PlainTokenizerContract {

  @Override
  protected Tokenizer tokenizer() {
    return Tokenizers.regex(Pattern.compile("\\w+|[^\\w\\s]", Pattern.UNICODE_CHARACTER_CLASS));
  }

  @Test
  void tokenize_pattern_givesItsMatches() {
    assertThat(tokenizer().tokenize("So good!"))
        .containsExactly(new Token("So", 0, 2), new Token("good", 3, 7), new Token("!", 7, 8));
  }

  @Test
  void of_specWithoutPattern_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Segmenters.of(new TokenizerSpec("regex", 1)))
        .withMessage("tokenizer regex v1 has no parameter pattern");
  }

  @Test
  void tokenize_matchesOfNothing_areNoTokens() {
    assertThat(Tokenizers.regex(Pattern.compile("x*|\\s")).tokenize("a xx b"))
        .containsExactly(new Token("xx", 2, 4));
  }

  @Test
  void tokenize_patternThatGoesBackForEver_ends() {
    Tokenizer tokenizer = Tokenizers.regex(Pattern.compile("x|(a+)+b"));
    assertThat(tokenizer.tokenize("x" + "a".repeat(60)).stream().map(Token::text))
        .containsExactly("x");
  }

  @Test
  void tokenize_patternThatOverflowsTheStack_ends() {
    Tokenizer tokenizer = Tokenizers.regex(Pattern.compile("x|(a|b)*c"));
    assertThat(tokenizer.tokenize("x" + "ab".repeat(100_000)).stream().map(Token::text))
        .containsExactly("x");
  }
}
