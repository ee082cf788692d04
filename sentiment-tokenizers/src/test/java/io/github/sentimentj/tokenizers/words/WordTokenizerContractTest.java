package io.github.sentimentj.tokenizers.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.text.Normalizer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordTokenizerContractTest extends TokenizerContract {

  @Override
  protected Tokenizer tokenizer() {
    return Tokenizers.words();
  }

  @Override
  protected int longLength() {
    return 1 << 20;
  }

  @Property
  void tokenize_composedAndDecomposedText_giveTheSameTokenTexts(@ForAll("texts") String text) {
    assertThat(texts(Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(texts(Normalizer.normalize(text, Normalizer.Form.NFC)));
  }

  @Property
  void tokenize_anyText_tokensDoNotOverlap(@ForAll("texts") String text) {
    int end = 0;
    for (Token token : tokenizer().tokenize(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(end);
      assertThat(token.end()).isGreaterThan(token.start());
      end = token.end();
    }
  }

  @Property
  void tokenize_lettersDigitsAndCommonSigns_tokensAreTheirSubstrings(@ForAll("plain") String text) {
    for (Token token : Tokenizers.words().lowerCase(false).tokenize(text)) {
      assertThat(token.text()).isEqualTo(text.substring(token.start(), token.end()));
    }
  }

  @Provide
  Arbitrary<String> plain() {
    return Arbitraries.of(
            "a",
            "Zoë",
            "was",
            "don't",
            "cannot",
            "it's",
            "3.5",
            "10/10",
            "x-ray",
            "U.S.",
            "a@b.org",
            ":-)",
            "<3",
            "\uD83D\uDE00",
            "!",
            "?",
            ",",
            ".",
            "\"",
            "(",
            ")",
            "中",
            "#tag",
            "sh*t")
        .list()
        .ofMaxSize(20)
        .map(pieces -> String.join(" ", pieces));
  }

  private static List<String> texts(String text) {
    return Tokenizers.words().tokenize(text).stream().map(Token::text).toList();
  }
}
