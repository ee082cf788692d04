package io.github.sentimentj.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CalibrationFitTest {

  /** Labels drawn by probabilities that a network then states sharper or blunter than they are. */
  private static CalibrationFit drawn(int examples, int labels, Calibrator distortion) {
    Random random = new Random(7);
    CalibrationFit fit = new CalibrationFit(labels);
    for (int i = 0; i < examples; i++) {
      double[] right = new double[labels];
      double sum = 0;
      for (int label = 0; label < labels; label++) {
        right[label] = Math.exp(2 * random.nextGaussian());
        sum += right[label];
      }
      double drawn = random.nextDouble();
      int truth = -1;
      for (int label = 0; label < labels; label++) {
        right[label] /= sum;
        drawn -= right[label];
        truth = truth < 0 && drawn < 0 ? label : truth;
      }
      fit.add(distortion.apply(right), Math.max(0, truth));
    }
    return fit;
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.3, 0.8, 1, 1.6, 4})
  void fit_temperature_findsWhatTheNetworkExaggerates(double temperature) {
    CalibrationFit fit = drawn(20_000, 3, Calibrator.ofTemperature(1 / temperature, 3));
    Calibrator found = fit.fit(Calibration.TEMPERATURE);
    assertThat(1 / found.scales().get(0)).isCloseTo(temperature, within(0.06 * temperature));
    assertThat(found.scales()).containsOnly(found.scales().get(0));
    assertThat(found.offsets()).containsOnly(0.0);
    assertThat(fit.fit(Calibration.TEMPERATURE)).isEqualTo(found);
  }

  @Test
  void fit_vector_findsALabelThatTheNetworkPrefers() {
    Calibrator distortion = new Calibrator(List.of(1.0, 1.0, 1.0), List.of(0.0, 0.0, 1.5));
    Calibrator found = drawn(20_000, 3, distortion).fit(Calibration.VECTOR);
    assertThat(found.offsets().get(2) - found.offsets().get(0)).isCloseTo(-1.5, within(0.2));
    assertThat(found.offsets().get(1) - found.offsets().get(0)).isCloseTo(0, within(0.2));
  }

  @ParameterizedTest
  @EnumSource(Calibration.class)
  void fit_ofFewExamples_changesNothing(Calibration calibration) {
    CalibrationFit few = drawn(99, 2, Calibrator.ofTemperature(3, 2));
    assertThat(few.fit(calibration).isIdentity()).isTrue();
  }

  @Test
  void fit_withALabelThatNoExampleHas_changesNothing() {
    CalibrationFit fit = new CalibrationFit(3);
    for (int i = 0; i < 200; i++) {
      fit.add(new double[] {0.6, 0.3, 0.1}, i % 2);
    }
    assertThat(fit.fit(Calibration.TEMPERATURE).isIdentity()).isTrue();
  }

  @Test
  void fit_ofCertainties_isFinite() {
    CalibrationFit fit = new CalibrationFit(2);
    for (int i = 0; i < 200; i++) {
      fit.add(i % 2 == 0 ? new double[] {1, 0} : new double[] {0, 1}, i % 20 == 0 ? 1 : i % 2);
    }
    for (Calibration calibration : Calibration.values()) {
      double[] calibrated = fit.fit(calibration).apply(new double[] {1, 0});
      assertThat(calibrated[0] + calibrated[1]).isCloseTo(1, within(1e-12));
    }
  }

  @Property
  void apply_always_givesProbabilitiesInTheSameOrder(
      @ForAll @Size(min = 2, max = 6) List<@DoubleRange(min = 0.01, max = 1) Double> shares,
      @ForAll @DoubleRange(min = 0.05, max = 20) double temperature) {
    double sum = shares.stream().mapToDouble(share -> share).sum();
    double[] probabilities = shares.stream().mapToDouble(share -> share / sum).toArray();
    double[] before = probabilities.clone();
    double[] after = Calibrator.ofTemperature(temperature, shares.size()).apply(probabilities);
    assertThat(probabilities).isEqualTo(before);
    double total = 0;
    for (int i = 0; i < after.length; i++) {
      total += after[i];
      for (int k = 0; k < after.length; k++) {
        if (before[i] > before[k]) {
          assertThat(after[i]).isGreaterThanOrEqualTo(after[k]);
        }
      }
    }
    assertThat(total).isCloseTo(1, within(1e-9));
    assertThat(Calibrator.identity(after.length).apply(before)).isEqualTo(before);
  }

  @Test
  void calibrator_outOfRange_saysSo() {
    assertThatThrownBy(() -> new Calibrator(List.of(1.0, 0.0), List.of(0.0, 0.0)))
        .hasMessageContaining("a scale is 0.0");
    assertThatThrownBy(() -> new Calibrator(List.of(1.0, 1e300), List.of(0.0, 0.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Calibrator(List.of(1.0, 1.0), List.of(-1e300, 0.0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Calibrator(List.of(1.0, 1.0), List.of(0.0, Double.NaN)))
        .hasMessageContaining("an offset is NaN");
    assertThatThrownBy(() -> new Calibrator(List.of(1.0, 1.0), List.of(0.0)))
        .hasMessageContaining("2 scales, 1 offsets");
    assertThatThrownBy(() -> new Decision(Calibrator.identity(2), 1.1))
        .hasMessageContaining("threshold is 1.1");
  }
}
