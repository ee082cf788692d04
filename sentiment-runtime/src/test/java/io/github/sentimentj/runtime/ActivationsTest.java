package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

final class ActivationsTest {
  private static final float ERROR = 4e-7f;

  @Test
  void tanh_overAllMagnitudes_isWithinTheStatedErrorAndOne() {
    int step = 251;
    for (int bits = 0; bits < Float.floatToIntBits(Float.POSITIVE_INFINITY); bits += step) {
      float x = Float.intBitsToFloat(bits);
      float y = Activations.tanh(x);
      if (!(Math.abs(y - Math.tanh(x)) < ERROR && y < 1 && Activations.tanh(-x) == -y)) {
        fail("tanh(%s) = %s, tanh(-%s) = %s", x, y, x, Activations.tanh(-x));
      }
    }
  }

  @Test
  void sigmoid_overAllMagnitudes_isWithinTheStatedErrorAndItsRange() {
    int step = 503;
    for (int bits = 0; bits < Float.floatToIntBits(Float.POSITIVE_INFINITY); bits += step) {
      float x = Float.intBitsToFloat(bits);
      requireSigmoid(x);
      requireSigmoid(-x);
    }
  }

  private static void requireSigmoid(float x) {
    float y = sigmoid(x);
    if (!(Math.abs(y - 1 / (1 + Math.exp(-x))) < ERROR / 2 && y >= 0 && y <= 1)) {
      fail("sigmoid(%s) = %s", x, y);
    }
  }

  private static float sigmoid(float x) {
    return Activations.sigmoid(Activations.tanh(0.5f * x));
  }

  @Test
  void functions_ofInfinity_areAtTheirBounds() {
    assertThat(Activations.tanh(Float.POSITIVE_INFINITY)).isCloseTo(1, within(ERROR));
    assertThat(Activations.tanh(Float.NEGATIVE_INFINITY)).isCloseTo(-1, within(ERROR));
    assertThat(sigmoid(Float.POSITIVE_INFINITY)).isCloseTo(1, within(ERROR));
    assertThat(sigmoid(Float.NEGATIVE_INFINITY)).isCloseTo(0, within(ERROR));
  }

  @Test
  void functions_ofNaN_areNaN() {
    assertThat(Activations.tanh(Float.NaN)).isNaN();
    assertThat(sigmoid(Float.NaN)).isNaN();
  }

  @Property
  void tanh_ofAnArray_hasTheBitsOfTanhOfItsNumbers(@ForAll @Size(max = 70) float[] values) {
    float[] array = values.clone();
    int count = values.length - values.length / 3;
    Activations.tanh(array, count);
    for (int i = 0; i < values.length; i++) {
      assertThat(array[i]).isEqualTo(i < count ? Activations.tanh(values[i]) : values[i]);
    }
  }
}
