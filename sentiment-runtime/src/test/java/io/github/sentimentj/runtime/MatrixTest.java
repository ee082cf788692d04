package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.spi.Tensor;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MatrixTest {
  private static final int OUTPUTS = 13;

  private final SplittableRandom random = new SplittableRandom(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 8, 31})
  void multiplyAdd_ofAnyWidth_addsTheProduct(int inputs) {
    float[] weights = values(OUTPUTS * inputs);
    float[] x = values(inputs);
    float[] target = values(OUTPUTS);
    double[] expected = new double[OUTPUTS];
    for (int i = 0; i < OUTPUTS; i++) {
      expected[i] = target[i];
      for (int k = 0; k < inputs; k++) {
        expected[i] += (double) weights[i * inputs + k] * x[k];
      }
    }
    Matrix.of(Tensor.of(weights, OUTPUTS, inputs)).multiplyAdd(x, target);
    for (int i = 0; i < OUTPUTS; i++) {
      assertThat((double) target[i]).isCloseTo(expected[i], within(1e-5));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 8, 31})
  void multiplyAdd_ofManyAtATime_givesTheBitsOfOneByOne(int inputs) {
    Matrix matrix = Matrix.of(Tensor.of(values(OUTPUTS * inputs), OUTPUTS, inputs));
    float[][] xs = {values(inputs), values(inputs), values(inputs)};
    float[][] together = new float[xs.length][OUTPUTS];
    matrix.multiplyAdd(xs, together);
    for (int i = 0; i < xs.length; i++) {
      float[] alone = new float[OUTPUTS];
      matrix.multiplyAdd(xs[i], alone);
      assertThat(together[i]).isEqualTo(alone);
    }
  }

  private float[] values(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
