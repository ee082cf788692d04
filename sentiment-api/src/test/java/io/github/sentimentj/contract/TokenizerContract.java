package io.github.sentimentj.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.spi.TokenizerProvider;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link Tokenizer} must keep. Extend it, name the tokenizer, and run the tests with
 * JUnit; the tokenizer's provider has to be registered for {@link ServiceLoader}.
 */
public abstract class TokenizerContract {
  // Pieces that rules trip over; texts of them reach more states than random characters do.
  private static final String[] PIECES =
      (" ~\t\n~\u0000~\u00A0~a~Don't~it\u2019s~well-known~U.S.~3.50~10/10~1,000~"
              + "http://x.org/a?b~www.x~me@x.org~@me~#tag~sh*t~...~\u2026~!~?!~--~\u2014~'~"
              + "''~``~\"~<~<3~<br />~</p>~<a href='x'>~<!--~-->~&~&amp;~&#39;~&#x1F600;~"
              + "&#0;~&bogus;~:~)~:-)~^_^~>~\u00DF~\u0130~\u03A3~e\u0301~\u00E9~\u0301~"
              + "\u0323~\u0338~\u0340~\uD834\uDD5F~\u00B4~\u3160~"
              + "\u1112~\u1161~\u11AB~\u212B~\u0958~\uFB2C~"
              + "\u4E2D~\u3042~\u30FC~\u0E14\u0E35~\u0627\u0644~\u05D0~\u00AD~\u200B~\u200D~"
              + "\u202E~\uFE0F~\uFEFF~\uFFFD~\uFFFE~\u20E3~\uD83D\uDE00~"
              + "\uD83D\uDC4D\uD83C\uDFFD~\uD83C\uDDE9~\uD83C\uDFF4~\uDB40\uDC67~"
              + "\uD835\uDCD7~\uD83D~\uDE00~\u0085~\u0093~\u0096~\uE000")
          .split("~");

  // Of a long text of one of these a careless rule looks at each character for every other.
  private static final String[] HOSTILE =
      ("a~ ~<~&~&#~<a~<a '~<!--~</~&am~-~a-~1-a-~a.~a.b~1.~1/~'~a'~'s~n't~a's~@~a@~"
              + "a@b.~a_~*~a*~.~!?~http://~www.~:~:-~(~\u0301~\u0301\u0323~e\u0301\u0323~"
              + "\u1161~\u00E9~\u4E2D~\u30FC~\uD83D\uDE00~\uD83D\uDE00\u200D~\uD83C\uDDE9~"
              + "\uD83C\uDFFD~\uD83D~\uDE00~\u200D~\u0000~\u00AD~\u202E~\uFFFE")
          .split("~");

  /** Returns the tokenizer under test, the same rules at each call. */
  protected abstract Tokenizer tokenizer();

  /** Returns the length of the long texts, whose time is held against that of a fourth of them. */
  protected int longLength() {
    return 1 << 18;
  }

  /** Returns the tokenizer that a loaded model would find; override it where one is handed in. */
  protected Tokenizer provided(TokenizerSpec spec) {
    return ServiceLoader.load(TokenizerProvider.class).stream()
        .flatMap(provider -> provider.get().tokenizer(spec).stream())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no provider for " + spec));
  }

  @Property
  void tokenize_anyText_offsetsLieInTheText(@ForAll("texts") String text) {
    int start = 0;
    for (Token token : tokenizer().tokenize(text)) {
      assertThat(token.start()).isGreaterThanOrEqualTo(start);
      assertThat(token.end()).isBetween(token.start(), text.length());
      assertThat(splitsPair(text, token.start())).isFalse();
      assertThat(splitsPair(text, token.end())).isFalse();
      start = token.start();
    }
  }

  private static boolean splitsPair(String text, int index) {
    return index > 0
        && index < text.length()
        && Character.isSurrogatePair(text.charAt(index - 1), text.charAt(index));
  }

  /** A vocabulary is stored as UTF-8, in which a lone surrogate has no form. */
  @Property
  void tokenize_anyText_tokensHaveUtf8AndNoSpaceAtTheirEnds(@ForAll("texts") String text) {
    for (Token token : tokenizer().tokenize(text)) {
      assertThat(token.text()).isNotEmpty();
      assertThat(isSpace(token.text().codePointAt(0))).isFalse();
      assertThat(isSpace(token.text().codePointBefore(token.text().length()))).isFalse();
      byte[] utf8 = token.text().getBytes(StandardCharsets.UTF_8);
      assertThat(new String(utf8, StandardCharsets.UTF_8)).isEqualTo(token.text());
    }
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  @Property
  void tokenize_equalText_givesEqualTokens(@ForAll("texts") String text) {
    Tokenizer tokenizer = tokenizer();
    List<Token> tokens = tokenizer.tokenize(text);
    String equal = String.copyValueOf(text.toCharArray());
    assertThat(tokenizer.tokenize(equal)).isEqualTo(tokens);
    assertThat(tokenizer().tokenize(equal)).isEqualTo(tokens);
  }

  @Property
  void spec_throughTheProvider_givesEqualTokens(@ForAll("texts") String text) {
    Tokenizer tokenizer = tokenizer();
    Tokenizer found = provided(tokenizer.spec());
    assertThat(found.spec()).isEqualTo(tokenizer.spec());
    assertThat(found.tokenize(text)).isEqualTo(tokenizer.tokenize(text));
  }

  @Property(tries = 20)
  void tokenize_manyThreads_giveTheTokensOfOne(@ForAll("texts") String text) {
    Tokenizer tokenizer = tokenizer();
    List<String> texts = IntStream.range(0, 200).mapToObj(i -> text + " w" + i % 50).toList();
    List<List<Token>> expected = texts.stream().map(tokenizer()::tokenize).toList();
    assertThat(texts.parallelStream().map(tokenizer::tokenize).toList()).isEqualTo(expected);
  }

  @Test
  void tokenize_emptyOrBlank_givesNoTokens() {
    assertThat(tokenizer().tokenize("")).isEmpty();
    assertThat(tokenizer().tokenize(" \t\r\n")).isEmpty();
  }

  @Test
  void tokenize_null_throws() {
    Tokenizer tokenizer = tokenizer();
    assertThatNullPointerException().isThrownBy(() -> tokenizer.tokenize(null));
  }

  @Test
  void tokenize_anyText_listIsImmutable() {
    List<Token> tokens = tokenizer().tokenize("a b");
    assertThatThrownBy(tokens::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  /** Pieces of hostile texts. */
  protected static Stream<String> hostilePieces() {
    return Stream.of(HOSTILE);
  }

  @ParameterizedTest
  @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  @MethodSource("hostilePieces")
  void tokenize_longTextOfOnePiece_takesLinearTime(String piece) {
    new LinearTime(tokenizer(), piece).check(longLength());
  }

  /** Texts of any UTF-16 units, and texts of the pieces above. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> anyUnits = Arbitraries.strings().all().ofMaxLength(60);
    Arbitrary<String> pieces =
        Arbitraries.of(PIECES).list().ofMaxSize(12).map(list -> String.join("", list));
    return Arbitraries.oneOf(pieces, anyUnits);
  }
}
