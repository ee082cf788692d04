package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

final class ActivationsTest {
  private static final float ERROR = 4e-7f;

  @Test
  void tanh_overItsWholeRange_isWithinTheStatedError() {
    for (float x = -12; x <= 12; x += 1e-4f) {
      assertThat(Activations.tanh(x)).isCloseTo((float) Math.tanh(x), within(ERROR));
    }
  }

  @Property
  void tanh_ofAnyFiniteFloat_staysInItsRange(@ForAll float x) {
    assertThat(Activations.tanh(x)).isBetween(-1f, 1f);
    assertThat(Activations.tanh(-x)).isEqualTo(-Activations.tanh(x));
  }

  @Property
  void sigmoid_ofAnyInput_isWithinTheStatedError(@ForAll @FloatRange(min = -40, max = 40) float x) {
    assertThat(Activations.sigmoid(x)).isCloseTo((float) (1 / (1 + Math.exp(-x))), within(ERROR));
  }

  @Test
  void tanh_ofInfinity_isOne() {
    assertThat(Activations.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1f);
    assertThat(Activations.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1f);
  }
}
