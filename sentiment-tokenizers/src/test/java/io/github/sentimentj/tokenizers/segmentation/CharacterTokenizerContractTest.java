package io.github.sentimentj.tokenizers.segmentation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.contract.PlainTokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterTokenizerContractTest extends PlainTokenizerContract {

  @Override
  protected Tokenizer tokenizer() {
    return Tokenizers.characters().normalize();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "e\u0301",
        "\u1112\u1161\u11AB",
        "\uD55C",
        "\uD83D\uDE00",
        "\uD83D\uDC4D\uD83C\uDFFD",
        "\uD83C\uDDE9\uD83C\uDDEA",
        "\u2764\uFE0F",
        "1\uFE0F\u20E3",
        "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
        "\uD83C\uDFF4\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
        "\u0915\u093F",
      })
  void tokenize_cluster_isOneToken(String cluster) {
    assertThat(tokenizer().tokenize("x" + cluster + "y").stream().map(Token::text))
        .containsExactly("x", cluster, "y");
  }

  @Test
  void tokenize_marksWithoutEnd_areCutAfter32CodePoints() {
    String marks = "\u0301".repeat(31);
    assertThat(tokenizer().tokenize("e" + marks + "\u0301\uD834\uDD65").stream().map(Token::text))
        .containsExactly("e" + marks, "\u0301\uD834\uDD65");
  }

  @Test
  void tokenize_threeRegionalIndicators_areAFlagAndOneMore() {
    String c = "\uD83C\uDDE9";
    assertThat(tokenizer().tokenize(c + c + c).stream().map(Token::text)).containsExactly(c + c, c);
  }

  @Test
  void tokenize_defaults_areLowerCaseAndCompatible() {
    assertThat(texts(Tokenizers.characters(), "<b>Ａ</b> B\u30AB\u3099 &#x4E2D;"))
        .containsExactly("a", "b", "\u30AC", "\u4E2D");
  }

  @Test
  void tokenize_lettersOfHangul_standAlone() {
    assertThat(texts(Tokenizers.characters(), "ㅋㅋ 좋아ㅠㅠ"))
        .containsExactly("ㅋ", "ㅋ", "좋", "아", "ㅠ", "ㅠ");
  }

  @Test
  void tokenize_ngrams_startTogetherShorterFirst() {
    assertThat(Tokenizers.characterNgrams(1, 3).tokenize("abc d"))
        .containsExactly(
            new Token("a", 0, 1),
            new Token("ab", 0, 2),
            new Token("abc", 0, 3),
            new Token("b", 1, 2),
            new Token("bc", 1, 3),
            new Token("c", 2, 3),
            new Token("d", 4, 5));
  }

  @Test
  void tokenize_longRun_hasAllNgrams() {
    assertThat(texts(Tokenizers.characterNgrams(2, 2), "abcdef"))
        .containsExactly("ab", "bc", "cd", "de", "ef");
  }

  private static List<String> texts(Tokenizer tokenizer, String text) {
    return tokenizer.tokenize(text).stream().map(Token::text).toList();
  }
}
