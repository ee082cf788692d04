package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.Schedule;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Updates against numbers worked out by hand from the paper's formulas; step sizes are 0.1. */
final class AdamWTest {
  private static final Offset<Float> CLOSE = within(2e-6f);
  private static final int ROWS = 3;

  private final Parameter matrix =
      new Parameter(new TensorShape("m", List.of(1, 2)), new float[] {1, 1});
  private final Parameter bias = new Parameter(new TensorShape("b", List.of(1)), new float[] {1});
  private final EmbeddingTable words =
      new EmbeddingTable(Tensor.of(new float[] {1, 1, 1}, ROWS, 1), new Dimensions(ROWS, 1, 2));
  private final RowGradients rows = new RowGradients(ROWS, 1);

  private AdamW optimizer(double weightDecay, double maxGradientNorm) {
    OptimizerSettings settings =
        new OptimizerSettings(
            0.1, 0.1, 0, Schedule.CONSTANT, 0.25, weightDecay, maxGradientNorm, 0);
    return new AdamW(settings, List.of(matrix, bias), words);
  }

  private AdamW unclipped() {
    return optimizer(0, Double.POSITIVE_INFINITY);
  }

  private void gradients(float first, float second, float ofBias) {
    matrix.gradient()[0] = first;
    matrix.gradient()[1] = second;
    bias.gradient()[0] = ofBias;
    rows.clear();
  }

  private void row(int id, float gradient) {
    int at = rows.offset(id);
    rows.rows()[at] = gradient;
  }

  @Test
  void step_twice_isAdamsWithBothCorrections() {
    AdamW optimizer = unclipped();
    gradients(0.5f, -2, 0);
    assertThat(optimizer.step(rows, 1)).isTrue();
    assertThat(matrix.moments().values()).containsExactly(new float[] {0.9f, 1.1f}, CLOSE);
    gradients(0.5f, 1, 0);
    optimizer.step(rows, 1);
    // (0.9 * -0.2 + 0.1) / 0.19 = -0.421053; sqrt((0.999 * 0.004 + 0.001) / 0.001999) = 1.580902
    assertThat(matrix.moments().values()).containsExactly(new float[] {0.8f, 1.126634f}, CLOSE);
    assertThat(optimizer.steps()).isEqualTo(2);
  }

  @Test
  void step_atHalfTheRate_movesAllHalfAsFar() {
    gradients(3, 3, -3);
    row(2, 3);
    unclipped().step(rows, 0.5);
    assertThat(matrix.moments().values()).containsExactly(new float[] {0.95f, 0.95f}, CLOSE);
    assertThat(bias.moments().values()).containsExactly(new float[] {1.05f}, CLOSE);
    assertThat(words.moments().values()).containsExactly(new float[] {1, 1, 0.95f}, CLOSE);
  }

  @Test
  void step_always_letsTensorsSeeTheNewValues() {
    gradients(1, 1, 1);
    unclipped().step(rows, 1);
    assertThat(matrix.shared().asFloatBuffer().get(1)).isEqualTo(matrix.moments().values()[1]);
  }

  /** By the number of all steps, 3, the second update would be 0.0424. */
  @Test
  void step_rowTouchedAtStepsOneAndThree_correctsByItsOwnUpdates() {
    AdamW optimizer = unclipped();
    gradients(0, 0, 0);
    row(2, 1);
    optimizer.step(rows, 1);
    assertThat(words.moments().values()).containsExactly(new float[] {1, 1, 0.9f}, CLOSE);

    gradients(0, 0, 0);
    row(1, 1);
    optimizer.step(rows, 1);
    assertThat(words.moments().values()).containsExactly(new float[] {1, 0.9f, 0.9f}, CLOSE);

    gradients(0, 0, 0);
    row(2, -3);
    optimizer.step(rows, 1);
    // (0.9 * 0.1 - 0.3) / 0.19 = -1.105263; sqrt((0.999 * 0.001 + 0.009) / 0.001999) = 2.236516
    assertThat(words.moments().values()).containsExactly(new float[] {1, 0.9f, 0.949419f}, CLOSE);
    assertThat(words.updates()).containsExactly(0, 1, 2);
  }

  /** The norm of 2, 3, 6 and 6 is 9.22: of all tensors and rows together. */
  @Test
  void step_gradientsTooLarge_areScaledByTheirNormTogether() {
    gradients(2, 3, 6);
    row(2, 6);
    optimizer(0, 1).step(rows, 1);
    float norm = (float) Math.sqrt(85);
    assertThat(matrix.moments().first())
        .containsExactly(new float[] {0.2f / norm, 0.3f / norm}, CLOSE);
    assertThat(bias.moments().first()).containsExactly(new float[] {0.6f / norm}, CLOSE);
    assertThat(words.moments().first()).containsExactly(new float[] {0, 0, 0.6f / norm}, CLOSE);
    assertThat(words.moments().second()[2]).isCloseTo(0.036f / 85, within(1e-8f));
  }

  @Test
  void step_gradientsSmallEnough_areAsTheyAre() {
    gradients(2, 3, 6);
    row(2, 6);
    optimizer(0, 9.3).step(rows, 1);
    assertThat(matrix.moments().first()).containsExactly(new float[] {0.2f, 0.3f}, CLOSE);
    assertThat(words.moments().first()).containsExactly(new float[] {0, 0, 0.6f}, CLOSE);
  }

  /** Decoupled: by the step size alone, whatever the gradient is. */
  @Test
  void step_withDecay_shrinksMatricesAlone() {
    gradients(0, 3, 0);
    row(2, 0);
    optimizer(0.2, 1).step(rows, 0.5);
    assertThat(matrix.moments().values()).containsExactly(new float[] {0.99f, 0.94f}, CLOSE);
    assertThat(matrix.moments().first()[0]).isZero();
    assertThat(bias.moments().values()).containsExactly(1);
    assertThat(words.moments().values()).containsExactly(1, 1, 1);
  }

  @Test
  void step_gradientNotFinite_changesNothing() {
    AdamW optimizer = optimizer(0.2, 1);
    gradients(1, Float.NaN, 1);
    requireUnchanged(optimizer);
    gradients(1, 1, Float.NEGATIVE_INFINITY);
    requireUnchanged(optimizer);
    gradients(1, 1, 1);
    row(2, Float.POSITIVE_INFINITY);
    requireUnchanged(optimizer);
  }

  private void requireUnchanged(AdamW optimizer) {
    assertThat(optimizer.step(rows, 1)).isFalse();
    assertThat(optimizer.steps()).isZero();
    assertThat(matrix.moments().values()).containsExactly(1, 1);
    assertThat(matrix.moments().first()).containsOnly(0);
    assertThat(bias.moments().second()).containsOnly(0);
    assertThat(words.moments().values()).containsOnly(1);
    assertThat(words.updates()).containsOnly(0);
  }
}
