package io.github.sentimentj.tokenizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundledTokenizersTest {
  private final BundledTokenizers provider = new BundledTokenizers();

  @Test
  void tokenizer_unknownId_isEmpty() {
    assertThat(provider.tokenizer(new TokenizerSpec("chinese", 1))).isEmpty();
  }

  @Test
  void tokenizer_everyParameter_isHonoured() {
    TokenizerSpec spec =
        new TokenizerSpec("words", 1, Map.of("lowerCase", "false", "html", "false"));
    assertThat(provider.tokenizer(spec).orElseThrow().spec()).isEqualTo(spec);
  }

  @Test
  void tokenizer_noParameters_hasDefaults() {
    assertThat(provider.tokenizer(new TokenizerSpec("words", 1)).orElseThrow().spec())
        .isEqualTo(Tokenizers.words().spec());
  }

  @Test
  void tokenizer_newerVersion_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> provider.tokenizer(new TokenizerSpec("words", 2)))
        .withMessage("tokenizer words v2; this release knows version 1");
  }

  @Test
  void tokenizer_unknownParameter_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> provider.tokenizer(new TokenizerSpec("whitespace", 1, Map.of("html", "true"))))
        .withMessageContaining("no parameter 'html'");
  }

  @Test
  void tokenizer_badValue_throws() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> provider.tokenizer(new TokenizerSpec("words", 1, Map.of("html", "yes"))))
        .withMessageContaining("html is neither true nor false");
  }

  @Test
  void of_specOfATokenizer_isItsEqual() {
    for (Tokenizer tokenizer :
        List.of(
            Tokenizers.words().lowerCase(false), Tokenizers.tweets(), Tokenizers.characters())) {
      Tokenizer again = Tokenizers.of(tokenizer.spec());
      assertThat(again.spec()).isEqualTo(tokenizer.spec());
      assertThat(again.tokenize("Sooo GOOD")).isEqualTo(tokenizer.tokenize("Sooo GOOD"));
    }
  }

  @Test
  void of_unknownId_throwsNamingIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tokenizers.of(new TokenizerSpec("shop", 1)))
        .withMessageContaining("shop");
  }
}
