package io.github.sentimentj.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.data.Example;
import io.github.sentimentj.evaluation.CoverageCurve;
import io.github.sentimentj.evaluation.Evaluator;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AbstentionTest {

  /** Right at 0.9 and 0.8, wrong at 0.7, right at 0.6. */
  private static CoverageCurve curve() {
    Evaluator evaluator = new Evaluator(List.of("no", "yes"));
    double[] confidences = {0.9, 0.8, 0.7, 0.6};
    for (double confidence : confidences) {
      evaluator.add(
          new Example("text", confidence == 0.7 ? "no" : "yes"),
          new double[] {1 - confidence, confidence});
    }
    return evaluator.evaluation().coverage();
  }

  @Test
  void threshold_ofEachRule_isWhatItSays() {
    assertThat(Abstention.never().threshold(curve())).isZero();
    assertThat(Abstention.below(0.65).threshold(curve())).isEqualTo(0.65);
    assertThat(Abstention.targetPrecision(1).threshold(curve())).isEqualTo(0.8);
    assertThat(Abstention.targetPrecision(0.75).threshold(curve())).isEqualTo(0.6);
    assertThat(Abstention.targetCoverage(0.5).threshold(curve())).isEqualTo(0.8);
    assertThat(Abstention.targetCoverage(1).threshold(curve())).isEqualTo(0.6);
  }

  @Test
  void threshold_whereNoPrecisionIsEnough_isCertainty() {
    Evaluator evaluator = new Evaluator(List.of("no", "yes"));
    evaluator.add(new Example("text", "no"), new double[] {0.1, 0.9});
    CoverageCurve wrong = evaluator.evaluation().coverage();
    assertThat(Abstention.targetPrecision(0.9).threshold(wrong)).isEqualTo(1);
  }

  @Test
  void abstention_outOfRange_saysSo() {
    assertThatThrownBy(() -> Abstention.below(1.2)).hasMessageContaining("value is 1.2");
    assertThatThrownBy(() -> Abstention.targetCoverage(Double.NaN)).hasMessageContaining("NaN");
  }
}
