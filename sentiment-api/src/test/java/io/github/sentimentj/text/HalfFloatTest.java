package io.github.sentimentj.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HalfFloatTest {

  /** Bits by IEEE 754's own examples. */
  @ParameterizedTest
  @CsvSource({
    "0, 0000",
    "-0.0, 8000",
    "1, 3C00",
    "-2, C000",
    "65504, 7BFF",
    "0.33325195, 3555",
    "6.1035156e-5, 0400",
    "6.097555e-5, 03FF",
    "5.9604645e-8, 0001",
  })
  void ofAndToFloat_ofExactNumbers_areTheStandardsBits(float value, String bits) {
    short half = (short) Integer.parseInt(bits, 16);
    assertThat(HalfFloat.of(value)).isEqualTo(half);
    assertThat(HalfFloat.toFloat(half)).isEqualTo(value);
  }

  @Test
  void of_everyFiniteNumberOfSixteenBits_isItself() {
    for (int bits = 0; bits <= 0xFFFF; bits++) {
      if (HalfFloat.isFinite((short) bits)) {
        assertThat(HalfFloat.of(HalfFloat.toFloat((short) bits))).isEqualTo((short) bits);
      }
    }
  }

  @Test
  void of_halfWayBetweenTwo_isTheEvenOne() {
    assertThat(HalfFloat.toFloat(HalfFloat.of(1 + 0x1p-11f))).isEqualTo(1);
    assertThat(HalfFloat.toFloat(HalfFloat.of(1 + 3 * 0x1p-11f))).isEqualTo(1 + 0x1p-9f);
    assertThat(HalfFloat.toFloat(HalfFloat.of(65519))).isEqualTo(65504);
  }

  @Property
  void toFloat_ofAnyRoundedNumber_isWithinTheStatedError(
      @ForAll @FloatRange(min = -65504, max = 65504) float value) {
    float error = Math.abs(HalfFloat.toFloat(HalfFloat.of(value)) - value);
    assertThat(error).isLessThanOrEqualTo(Math.max(Math.abs(value) * 0x1p-11f, 0x1p-25f));
  }

  @ParameterizedTest
  @ValueSource(floats = {65520, -1e9f, Float.NaN, Float.POSITIVE_INFINITY})
  void of_numberOutOfRange_throwsNamingIt(float value) {
    assertThatThrownBy(() -> HalfFloat.of(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(Float.toString(value), "65520");
  }
}
