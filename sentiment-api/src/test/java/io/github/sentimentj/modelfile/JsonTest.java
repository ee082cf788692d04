package io.github.sentimentj.modelfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

final class JsonTest {

  @Property(tries = 2000)
  void number_anyBits_readsBackTheSame(@ForAll long bits) {
    double value = Double.longBitsToDouble(bits);

    assertThat(roundTrip(value)).isEqualTo(Double.valueOf(value));
  }

  @Property(tries = 2000)
  void number_anyDouble_readsBackTheSame(@ForAll double value) {
    assertThat(roundTrip(value)).isEqualTo(value);
  }

  @Example
  void number_extremes_haveOneSpellingOnEveryJavaVersion() {
    assertThat(spelling(0.1)).isEqualTo("0.1");
    assertThat(spelling(2e20)).isEqualTo("2E+20");
    assertThat(spelling(1e7)).isEqualTo("1E+7");
    assertThat(spelling(100)).isEqualTo("100");
    assertThat(spelling(-0.0)).isEqualTo("-0.0");
    assertThat(spelling(Double.MIN_VALUE)).isEqualTo("5E-324");
    assertThat(spelling(Double.MAX_VALUE)).isEqualTo("1.7976931348623157E+308");
    assertThat(spelling(Double.NEGATIVE_INFINITY)).isEqualTo("\"-Infinity\"");
    assertThat(spelling(Double.NaN)).isEqualTo("\"NaN\"");
  }

  @Property
  void write_anyString_readsBackTheSame(@ForAll String value) {
    assertThat(Json.parse(Json.write(json -> json.value(value)), "test").getAsString())
        .isEqualTo(value);
  }

  @Example
  void write_loneSurrogates_areEscaped() {
    assertThat(Json.write(json -> json.value("\udc00\ud83d\ude00\ud83d")))
        .isEqualTo("\"\\udc00\ud83d\ude00\\ud83d\"");
  }

  @Example
  void parse_malformed_throwsCorruptModelWithThePlace() {
    assertThatThrownBy(() -> Json.parse("{\"a\":[1,2,}", "the test"))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("the test is not valid JSON")
        .hasMessageContaining("$.a[2]");
  }

  @Example
  void parse_whatOnlyLenientParsersTake_throwsCorruptModel() {
    for (String text : List.of("True", "[FALSE]", "[nULL]", "\"a\nb\"", "\"\u0000\"", "\uFEFF[]")) {
      assertThatThrownBy(() -> Json.parse(text, "the test"))
          .as(text)
          .isInstanceOf(CorruptModelException.class);
    }
    assertThat(Json.parse("[1E5, \"True\\\"\\n\", true]", "the test").getAsJsonArray()).hasSize(3);
  }

  @Example
  void cut_longOrStrangeText_isShortAndPrintable() {
    assertThat(Json.cut("a\nb\u001b\"")).isEqualTo("a\\nb\\u001b\\\"");
    assertThat(Json.cut("x".repeat(5000))).hasSizeLessThan(300).endsWith("…");
  }

  private static double roundTrip(double value) {
    return JsonFields.number("test", Json.parse(spelling(value), "test"));
  }

  private static String spelling(double value) {
    return Json.write(json -> Json.number(json, value));
  }
}
