package io.github.sentimentj.tokenizers.words;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

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

  /** A workspace is used again, and nothing of the text before may be left in it. */
  @Property
  void tokenize_afterAnotherText_givesTheTokensOfAFreshTokenizer(
      @ForAll("texts") String first, @ForAll("texts") String second) {
    Tokenizer used = Tokenizers.words().lowerCase(true);
    used.tokenize(first);
    assertThat(used.tokenize(second))
        .isEqualTo(Tokenizers.words().lowerCase(true).tokenize(second));
  }

  /** A blank ends whatever stands before it, also where what follows is read by other rules. */
  @Property
  void tokenize_textBehindABlank_changesNoTokenBefore(@ForAll("texts") String text) {
    List<Token> expected = new ArrayList<>(tokenizer().tokenize(text));
    expected.add(new Token("\u4E2D", text.length() + 1, text.length() + 2));
    assertThat(tokenizer().tokenize(text + " \u4E2D")).isEqualTo(expected);
  }

  @Property
  void tokenize_wordsAndSignsBetweenBlanks_areTheTokens(@ForAll("spaced") List<String> words) {
    List<Token> expected = new ArrayList<>();
    int start = 0;
    for (String word : words) {
      expected.add(new Token(word.toLowerCase(Locale.ROOT), start, start + word.length()));
      start += word.length() + 1;
    }
    assertThat(tokenizer().tokenize(String.join(" ", words))).isEqualTo(expected);
  }

  /** Words of any length, so in one, two or more parts of eight letters, and common signs. */
  @Provide
  Arbitrary<List<String>> spaced() {
    Arbitrary<String> words =
        Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(20).filter(word -> isPlain(word));
    Arbitrary<String> signs = Arbitraries.of(",", ".", "!", "?", ":", ";", "(", ")", "-", "'");
    return Arbitraries.frequencyOf(Tuple.of(4, words), Tuple.of(1, signs)).list().ofMaxSize(40);
  }

  private static boolean isPlain(String word) {
    return !word.equalsIgnoreCase("cannot")
        && !word.toLowerCase(Locale.ROOT).matches(".*(.)\\1{3}.*");
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
