package io.github.sentimentj.embeddings.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecimalParserTest {

  @Property(tries = 5000)
  void parse_anyFloat_givesItsBits(@ForAll int bits) {
    float value = Float.intBitsToFloat(bits);
    assertSame(Float.toString(value));
    assertSame(Double.toString(value));
  }

  @Property(tries = 5000)
  void parse_fixedDecimals_areThoseOfTheJdk(
      @ForAll float value, @ForAll @IntRange(min = 0, max = 20) int decimals) {
    assertSame(String.format(Locale.ROOT, "%." + decimals + "f", value));
    assertSame(String.format(Locale.ROOT, "%." + decimals + "e", value));
  }

  @Property(tries = 5000)
  void parse_digitsAndExponent_areThoseOfTheJdk(
      @ForAll("numerals") String digits, @ForAll @IntRange(min = -60, max = 60) int exponent) {
    assertSame(digits);
    assertSame(digits + "e" + exponent);
    assertSame("-" + digits + "E+" + Math.abs(exponent));
  }

  /** Where rounding first to double and then to float could go wrong. */
  @Property(tries = 5000)
  void parse_halfwayBetweenFloats_isRoundedAsByTheJdk(
      @ForAll @IntRange(min = 0x0080_0000, max = 0x7F7F_FFFE) int bits,
      @ForAll @IntRange(min = -2, max = 2) int nudge) {
    BigDecimal low = new BigDecimal(Float.intBitsToFloat(bits));
    BigDecimal high = new BigDecimal(Float.intBitsToFloat(bits + 1));
    BigDecimal half = low.add(high).divide(BigDecimal.valueOf(2));
    BigDecimal near =
        half.add(new BigDecimal(BigInteger.valueOf(nudge), half.scale() + 20 - half.precision()));
    assertSame(half.toString());
    assertSame(near.toString());
    assertSame(half.round(new java.math.MathContext(15)).toString());
  }

  @Property
  void parse_anyString_throwsWhereTheJdkDoes(@ForAll("almostNumbers") String text) {
    assertSame(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "-0.0",
        ".5",
        "5.",
        "-.5",
        "+1.5",
        "1e5",
        "1E-5",
        "1e+05",
        "9007199254740993",
        "16777217",
        "16777219.0",
        "1e39",
        "3.4028236e38",
        "1.17549429e-38",
        "1e-45",
        "1e-9999",
        "0e99999",
        "00000000000000000000001",
        "NaN",
        "Infinity",
        "-Infinity",
        "1.5f",
        "0x1p3"
      })
  void parse_numeral_isThatOfTheJdk(String text) {
    assertSame(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "-", ".", "-.", "e5", "1e", "1e+", "1,5", "1.2.3", "--1", "1-", "nan", "x"})
  void parse_noNumeral_throws(String text) {
    assertSame(text);
    assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> parse(text));
  }

  @Provide
  Arbitrary<String> numerals() {
    Arbitrary<String> digits = Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(20);
    return digits.flatMap(
        d ->
            Arbitraries.integers()
                .between(0, d.length())
                .map(point -> d.substring(0, point) + "." + d.substring(point)));
  }

  @Provide
  Arbitrary<String> almostNumbers() {
    return Arbitraries.strings().withChars("0123456789.eE+-").ofMaxLength(12);
  }

  private static void assertSame(String text) {
    float expected;
    try {
      expected = Float.parseFloat(text);
    } catch (NumberFormatException e) {
      assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> parse(text));
      return;
    }
    assertThat(Float.floatToRawIntBits(parse(text)))
        .as(text)
        .isEqualTo(Float.floatToRawIntBits(expected));
  }

  private static float parse(String text) {
    byte[] bytes = ("x" + text + "9").getBytes(StandardCharsets.UTF_8);
    return DecimalParser.parse(bytes, 1, bytes.length - 1);
  }
}
