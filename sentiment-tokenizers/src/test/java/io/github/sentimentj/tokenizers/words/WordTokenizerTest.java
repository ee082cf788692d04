package io.github.sentimentj.tokenizers.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.text.StringEscapeUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordTokenizerTest {
  private static final Tokenizer WORDS = Tokenizers.words();

  @ParameterizedTest(name = "{0}")
  @MethodSource("table")
  void tokenize_table_givesTokens(String text, String tokens) {
    assertThat(String.join(" ", texts(WORDS, text))).isEqualTo(tokens);
  }

  static List<Arguments> table() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(WordTokenizerTest.class.getResourceAsStream("words.txt")),
                StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("# "))
          .map(WordTokenizerTest::row)
          .toList();
    }
  }

  private static Arguments row(String line) {
    int bar = line.lastIndexOf(" | ");
    return Arguments.of(
        StringEscapeUtils.unescapeJava(line.substring(0, bar)),
        StringEscapeUtils.unescapeJava(line.substring(bar + 3)));
  }

  @Test
  void tokenize_bar_isToken() {
    assertThat(texts(WORDS, "a | b || c")).containsExactly("a", "|", "b", "||", "c");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "I didn't.|I did n't .",
        "It&#39;s|It &#39;s",
        "caf&eacute; bar|caf&eacute; bar",
        "one<br />two!!!!|one <br /> two !!!!",
        "naı\u0308ve|naı\u0308ve",
        "(c\u00ADd)|( c\u00ADd )",
        "a…b|a … b",
      })
  void tokenize_anyText_offsetsAreThoseOfTheOriginal(String text, String covered) {
    Tokenizer tokenizer = Tokenizers.words().html(!text.contains("<br"));
    String joined =
        String.join(
            " ",
            tokenizer.tokenize(text).stream()
                .map(token -> text.substring(token.start(), token.end()))
                .toList());
    assertThat(joined.replace("< br / >", "<br />")).isEqualTo(covered);
  }

  @Test
  void tokenize_tag_leavesOffsetsBehindItRight() {
    assertThat(WORDS.tokenize("a<br />b &amp; c"))
        .containsExactly(
            new Token("a", 0, 1),
            new Token("b", 7, 8),
            new Token("&", 9, 14),
            new Token("c", 15, 16));
  }

  @Test
  void tokenize_decomposedText_coversBaseAndMarks() {
    assertThat(WORDS.tokenize("x cafe\u0301 y"))
        .containsExactly(new Token("x", 0, 1), new Token("café", 2, 7), new Token("y", 8, 9));
  }

  @Test
  void tokenize_contraction_sharesNoCharacter() {
    assertThat(WORDS.tokenize("Can't"))
        .containsExactly(new Token("ca", 0, 2), new Token("n't", 2, 5));
  }

  @Test
  void tokenize_floodOfMarks_isOneToken() {
    String zalgo = "o" + "\u0301\u0323".repeat(1000) + "k";
    List<Token> tokens = WORDS.tokenize(zalgo);
    assertThat(tokens).hasSize(1);
    assertThat(tokens.get(0).end()).isEqualTo(zalgo.length());
    assertThat(tokens.get(0).text()).hasSizeLessThanOrEqualTo(64);
  }

  @Test
  void tokenize_longWord_isOneTokenOf64CodePoints() {
    String word = "ab".repeat(1000);
    assertThat(WORDS.tokenize(word)).containsExactly(new Token("ab".repeat(32), 0, 2000));
  }

  @Test
  void tokenize_longWordThatGrowsInLowerCase_hasNoMore() {
    String text = WORDS.tokenize("\u0130".repeat(100)).get(0).text();
    assertThat(text.codePointCount(0, text.length())).isEqualTo(64);
  }

  @Test
  void tokenize_frequentWord_isTheSameString() {
    List<Token> tokens = WORDS.tokenize("film the film");
    assertThat(tokens.get(2).text()).isSameAs(tokens.get(0).text());
  }

  @Test
  void tokenize_html_canBeSwitchedOff() {
    Tokenizer plain = Tokenizers.words().html(false);
    assertThat(texts(plain, "<b>x</b> &amp;"))
        .containsExactly("<", "b", ">", "x", "<", "/", "b", ">", "&", "amp", ";");
  }

  @Test
  void tokenize_lowerCase_canBeSwitchedOff() {
    Tokenizer cased = Tokenizers.words().lowerCase(false);
    assertThat(texts(cased, "I CAN'T, CANNOT Σ :D"))
        .containsExactly("I", "CA", "N'T", ",", "CAN", "NOT", "Σ", ":D");
  }

  @Test
  void tokenize_wordInTwoCases_isNotConfusedByTheCache() {
    Tokenizer cased = Tokenizers.words().lowerCase(false);
    assertThat(texts(cased, "the The THE the")).containsExactly("the", "The", "THE", "the");
  }

  @Test
  void tokenize_null_throws() {
    assertThatNullPointerException().isThrownBy(() -> WORDS.tokenize(null)).withMessage("text");
  }

  @Test
  void toString_default_namesRules() {
    assertThat(WORDS).hasToString("words v1 {html=true, lowerCase=true}");
  }

  private static List<String> texts(Tokenizer tokenizer, String text) {
    return tokenizer.tokenize(text).stream().map(Token::text).toList();
  }
}
