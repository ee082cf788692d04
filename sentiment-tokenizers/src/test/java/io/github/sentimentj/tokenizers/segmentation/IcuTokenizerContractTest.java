package io.github.sentimentj.tokenizers.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.contract.PlainTokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IcuTokenizerContractTest extends PlainTokenizerContract {

  @Override
  protected Tokenizer tokenizer() {
    return Tokenizers.icu(Locale.ROOT).normalize();
  }

  @ParameterizedTest
  @CsvSource({
    "en, It isn't BAD., it isn't bad .",
    "th, อาหารอร่อยมาก, อาหาร อร่อย มาก",
    "ja, この映画は最高です, この 映画 は 最高 です",
    "zh, 这家酒店的服务很好, 这 家 酒店 的 服务 很好",
  })
  void tokenize_language_givesItsWords(String language, String text, String words) {
    Tokenizer tokenizer = Tokenizers.icu(Locale.forLanguageTag(language));
    assertThat(tokenizer.tokenize(text).stream().map(Token::text))
        .containsExactly(words.split(" "));
  }

  @Test
  void spec_ofAnotherRelease_isKept() {
    TokenizerSpec old = new TokenizerSpec("icu", 1, Map.of("locale", "th", "release", "60.1"));
    Tokenizer found = Segmenters.of(old).orElseThrow();
    assertThat(found.spec()).isEqualTo(old);
    assertThat(found.tokenize("อร่อยมาก")).hasSize(2);
  }
}
