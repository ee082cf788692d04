package io.github.sentimentj.tokenizers.normalization;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NormalizationTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "HTML|one<br />two &amp; <b>3</b>|one two & ~ 3 ~",
        "HTML|a &amp;lt;p&gt; b|a   b",
        "HTML|<3 a < b & c <sigh> &bogus;|<3 a < b & c <sigh> &bogus;",
        "HTML|x<!-- y -->z &#39;&#x1F600;|x z '\uD83D\uDE00",
        "HTML|is <a bit high. Back :> <b this film is terrible>|is <a bit high. Back :> <b this film"
            + " is terrible>",
        "HTML|x<a href=x title='y > z' hidden>l</a >x|x l x",
        "HTML|x<a hidden gem>x</a href>x|x<a hidden gem>x</a href>x",
        "WINDOWS_1252|\u0093so\u0085\u0094|\u201Cso\u2026\u201D",
        "NFC|e\u0301\u0323 \u1112\u1161\u11AB|\u1EB9\u0301 \uD55C",
        "NFKC|\uFB01 \uFF21\u2460 \uFF76\uFF9E \u314E\u314F|fi A1 \u30AC \uD558",
        "COMPATIBLE_FORMS|\uFB01 \uFF21\u2460 \uFF76\uFF9E \u1112\u1161\u11AB|fi A1 \u30AC \uD55C",
        "COMPATIBLE_FORMS|\u314B\u314B \uC544\u3160\u3160 \uFFA1 \u3260|\u314B\u314B"
            + " \uC544\u3160\u3160 \uFFA1 \u3260",
        "COMPATIBLE_FORMS|can\u00B4t \u00AF\u00A0\u0385|can\u00B4t \u00AF \u0385",
        "FULL_WIDTH|\uFF21\uFF5E\u3000\u3002|A~ \u3002",
        "LOWER_CASE|I\u0130 \u03A3\u039F\u03A3|ii\u0307 \u03C3\u03BF\u03C2",
        "SQUEEZE_REPEATS|soooo gooood 1000 !!!! 哈哈哈哈|soo good 1000 !!!! 哈哈",
        "MASK_URLS|(http://x.org/a?b=1). www.y.de, httpx|(http). http, httpx",
        "MASK_URLS|看https://t.cn/A吧|看http吧",
        "MASK_USERS|@a_1: me@x.org @ @小明 hi|@user: me@x.org @ @user hi",
        "MASK_NUMBERS|3.50 10/10 mp3 1,000. 15寸 b2b|0 0 mp3 0. 0寸 b2b",
      })
  void apply_text_isAsWanted(Normalization normalization, String text, String expected) {
    assertThat(normalization.apply(text)).isEqualTo(expected.replace("~ 3 ~", " 3 "));
  }

  @Property
  void apply_twice_changesNothingMore(
      @ForAll Normalization normalization, @ForAll("texts") String text) {
    String once = normalization.apply(text);
    assertThat(normalization.apply(once)).isEqualTo(once);
  }

  @Property
  void apply_nfc_isUnicodes(@ForAll("texts") String text) {
    assertThat(Normalization.NFC.apply(text))
        .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFC));
  }

  @Property
  void apply_nfkc_isUnicodes(@ForAll("texts") String text) {
    assertThat(Normalization.NFKC.apply(text))
        .isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  @Property
  void apply_compatibleForms_addsNoSpaceBeforeAMark(@ForAll("texts") String text) {
    assertThat(count(Normalization.COMPATIBLE_FORMS.apply(text)))
        .isLessThanOrEqualTo(count(Normalization.NFC.apply(text)));
  }

  // Half-width voicing signs become marks, also where a space stands before them.
  private static long count(String text) {
    return Pattern.compile("\\p{Zs}[\\p{M}&&[^\u3099\u309A]]").matcher(text).results().count();
  }

  @Property
  void apply_lowerCase_isJavas(@ForAll("texts") String text) {
    assertThat(Normalization.LOWER_CASE.apply(text))
        .isEqualTo(text.toLowerCase(java.util.Locale.ROOT));
  }

  @Property
  void of_spelling_givesItBack(@ForAll Normalization normalization) {
    assertThat(Normalization.of(normalization.spelling())).isEqualTo(normalization);
  }

  /** Each character of the new text has a place in the old one, and none goes back. */
  @Property
  void oldStart_anyText_neverGoesBack(
      @ForAll Normalization normalization, @ForAll("texts") String text) {
    Rewriting rewriting = normalization.rewrite(text);
    String normalized = rewriting.end();
    int start = 0;
    for (int i = 0; i < normalized.length(); i++) {
      assertThat(rewriting.oldStart(i)).isBetween(start, text.length() - 1);
      start = rewriting.oldStart(i);
      assertThat(rewriting.oldEnd(i + 1)).isBetween(start + 1, text.length());
    }
  }

  static Stream<Normalization> all() {
    return Stream.of(Normalization.values());
  }

  @ParameterizedTest
  @MethodSource("all")
  void apply_megabyteOfOnePiece_staysInProportion(Normalization normalization) {
    for (String piece :
        List.of(
            "a",
            "<",
            "<a b=",
            "<a '",
            "&",
            "&amp;",
            "&lt;b",
            "e\u0301",
            "\u0301\u0323",
            "@",
            "1,",
            "www.")) {
      String text = piece.repeat((1 << 20) / piece.length());
      assertThat(normalization.apply(text)).hasSizeLessThanOrEqualTo(3 * text.length());
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anyUnits = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> pieces =
        Arbitraries.of(
                ("&~amp;~lt;~<~b>~/p~br />~a b=~'~hidden~!--~-->~ ~#38;~&#x26;~#xD83D;~http://~www.~@~_~a~aa~A"
                        + "~1~.~,~\u00E9~e\u0301~\u0301~\u0323~\u0130~\u03A3~\u00DF~\u0085~\u0096"
                        + "~\uFF21~\u3000~\uFF76~\uFF9E~\u314E~\u314F~\u1112~\u1161~\u11AB~\uFB01"
                        + "~\u4E2D~\uD83D\uDE00~\uD83D~\uDE00~\u0344~\u0F77~\uFDFA~\u00B4")
                    .split("~"))
            .list()
            .ofMaxSize(12)
            .map(list -> String.join("", list));
    return Arbitraries.oneOf(pieces, anyUnits);
  }
}
