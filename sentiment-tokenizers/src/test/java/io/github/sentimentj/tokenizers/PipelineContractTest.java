package io.github.sentimentj.tokenizers;

import static io.github.sentimentj.tokenizers.normalization.Normalization.HTML;
import static io.github.sentimentj.tokenizers.normalization.Normalization.LOWER_CASE;
import static io.github.sentimentj.tokenizers.normalization.Normalization.MASK_NUMBERS;
import static io.github.sentimentj.tokenizers.normalization.Normalization.NFC;
import static io.github.sentimentj.tokenizers.normalization.Normalization.NFKC;
import static io.github.sentimentj.tokenizers.normalization.Normalization.WINDOWS_1252;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sentimentj.contract.TokenizerContract;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PipelineContractTest extends TokenizerContract {

  @Override
  protected Tokenizer tokenizer() {
    return Tokenizers.pipeline(Tokenizers.whitespace())
        .normalize(HTML, WINDOWS_1252, NFKC, LOWER_CASE, MASK_NUMBERS)
        .markNegation();
  }

  @Property
  void tokenize_composedAndDecomposedText_giveTheSameTokenTexts(@ForAll("texts") String text) {
    Tokenizer tokenizer = Tokenizers.pipeline(Tokenizers.whitespace()).normalize(NFC, LOWER_CASE);
    assertThat(texts(tokenizer, Normalizer.normalize(text, Normalizer.Form.NFD)))
        .isEqualTo(texts(tokenizer, Normalizer.normalize(text, Normalizer.Form.NFC)));
  }

  @Test
  void tokenize_markup_offsetsAreThoseOfTheOriginal() {
    assertThat(tokenizer().tokenize("A&amp;B<br />3,50 \uFB01ne"))
        .containsExactly(new Token("a&b", 0, 7), new Token("0", 13, 17), new Token("fine", 18, 21));
  }

  @Test
  void markNegation_words_areMarkedUpToTheNextSign() {
    assertThat(
            texts(
                Tokenizers.pipeline(Tokenizers.words()).markNegation(),
                "I didn't like the film, but it is not bad"))
        .containsExactly(
            "i",
            "did",
            "n't",
            "NOT_like",
            "NOT_the",
            "NOT_film",
            ",",
            "but",
            "it",
            "is",
            "not",
            "NOT_bad");
  }

  @Test
  void wordNgrams_tokens_standBesideThePhrases() {
    assertThat(Tokenizers.pipeline(Tokenizers.whitespace()).wordNgrams(3).tokenize("a b  c"))
        .containsExactly(
            new Token("a", 0, 1),
            new Token("a_b", 0, 3),
            new Token("a_b_c", 0, 6),
            new Token("b", 2, 3),
            new Token("b_c", 2, 6),
            new Token("c", 5, 6));
  }

  @Test
  void spec_pipeline_isTheTokenizersWithItsStepsBeside() {
    assertThat(Tokenizers.pipeline(Tokenizers.whitespace()).normalize(NFC).wordNgrams(2).spec())
        .isEqualTo(
            new TokenizerSpec(
                "whitespace", 1, Map.of("normalizations", "nfc", "filters", "word-ngrams-2")));
    assertThat(Tokenizers.pipeline(Tokenizers.words()).spec()).isEqualTo(Tokenizers.words().spec());
  }

  @Test
  void spec_unknownStep_failsByName() {
    BundledTokenizers provider = new BundledTokenizers();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                provider.tokenizer(
                    new TokenizerSpec("whitespace", 1, Map.of("normalizations", "nfc,html-2"))))
        .withMessageStartingWith("normalization 'html-2'; this release knows [html, ");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                provider.tokenizer(
                    new TokenizerSpec("whitespace", 1, Map.of("filters", "word-ngrams-9"))))
        .withMessageStartingWith("filter 'word-ngrams-9'; this release knows negation");
  }

  private static List<String> texts(Tokenizer tokenizer, String text) {
    return tokenizer.tokenize(text).stream().map(Token::text).toList();
  }
}
