package io.github.sentimentj.tokenizers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A text has the same tokens however its letters were typed. */
class CanonicalFormsTest {
  // What rules look for, and what composes with it.
  private static final String[] PIECES =
      (" ~a~e~l'~n~'~`~t~@~#~_~1~.~:~)~-~=~<~>~/~&~;~\"~<a~<b ~</p~<br>~ x=~ hidden~<!--~-->~"
              + "<!doctype ~&eacute;~&lt;~&#x338;~&#769;~http://x~www.x.com~me@x.org~\u00E9~\u0301~"
              + "\u0323~\u0327~\u0338~\u226E~\u226F~\u2260~\u212B~\u1E69~\u00B4~\u0385~\u00A8~"
              + "\u037E~\u0387~\u1FEF~\u1FFD~\u0340~\u0344~\u0958~\uFB2C~\u0130~\u03A3~\u03CC~"
              + "\uD55C~\u1112~\u1161~\u11AB~\u3160~\u314B~\uFFA1~\u304C~\u30D1~\u3099~\uFF76~"
              + "\uFF9E~\u4E2D~\uF900~\u2F00~\u0E33~\u0E14\u0E35~\u0627\u0653~\u0622~\u05D0\u05B7~"
              + "\u0F43~\u0DDE~\uD834\uDD5F~\u20E3~\uFE0F~\u200D~\uD83D\uDE00~\uFB01~\uFF21~\u2460~"
              + "\u3000~\u2001~\u0096~\uD83D~\uDE00")
          .split("~");

  @Property
  void tokenize_words_givesEqualTokens(@ForAll("texts") String text) {
    assertEqualTokens(Tokenizers.words(), text);
  }

  @Property
  void tokenize_tweets_givesEqualTokens(@ForAll("texts") String text) {
    assertEqualTokens(Tokenizers.tweets(), text);
  }

  @Property
  void tokenize_chinese_givesEqualTokens(@ForAll("texts") String text) {
    assertEqualTokens(Tokenizers.chinese(), text);
  }

  @Property
  void tokenize_icu_givesEqualTokens(@ForAll("texts") String text) {
    assertEqualTokens(Tokenizers.icu(Locale.ROOT), text);
  }

  @Property
  void tokenize_characters_givesEqualTokens(@ForAll("texts") String text) {
    assertEqualTokens(Tokenizers.characterNgrams(1, 2), text);
  }

  private static void assertEqualTokens(Tokenizer tokenizer, String text) {
    List<String> tokens = tokens(tokenizer, text);
    List<Normalizer.Form> forms = List.of(Normalizer.Form.NFC, Normalizer.Form.NFD);
    assertThat(forms.stream().map(form -> tokens(tokenizer, Normalizer.normalize(text, form))))
        .containsExactly(tokens, tokens);
  }

  private static List<String> tokens(Tokenizer tokenizer, String text) {
    return tokenizer.tokenize(text).stream().map(Token::text).toList();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(15).map(list -> String.join("", list));
    return Arbitraries.oneOf(pieces, Arbitraries.strings().all().ofMaxLength(40));
  }
}
