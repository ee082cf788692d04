package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadTest {
  private static Spread of(List<Double> values) {
    return Spread.of(values, value -> value);
  }

  @Test
  void of_knownValues_dividesByOneLess() {
    Spread spread = of(List.of(2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0));
    assertThat(spread.mean()).isEqualTo(5);
    assertThat(spread.deviation()).hasValueCloseTo(Math.sqrt(32.0 / 7), within(1e-12));
  }

  @Test
  void of_oneValue_hasNoDeviation() {
    assertThat(of(List.of(0.5)).deviation()).isEmpty();
    assertThat(of(List.of(0.5))).hasToString("0.5000");
  }

  @Test
  void toString_severalValues_showsBoth() {
    assertThat(of(List.of(0.1, 0.3))).hasToString("0.2000 ± 0.1414");
  }

  @Property
  void of_shiftedValues_hasTheSameDeviation(
      @ForAll @Size(min = 2, max = 9) List<@DoubleRange(min = 0, max = 1) Double> values) {
    Spread shifted = of(values.stream().map(value -> value + 1).toList());
    assertThat(shifted.mean()).isEqualTo(of(values).mean() + 1, within(1e-9));
    assertThat(shifted.deviation().orElseThrow())
        .isEqualTo(of(values).deviation().orElseThrow(), within(1e-9));
  }
}
