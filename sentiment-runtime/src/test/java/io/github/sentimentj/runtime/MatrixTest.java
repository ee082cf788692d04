package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.spi.Tensor;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MatrixTest {
  private static final int OUTPUTS = 13;

  private final SplittableRandom random = new SplittableRandom(1);

  @ParameterizedTest
  @ValueSource(ints = {1, 3, 4, 5, 8, 31})
  void addProduct_ofAnyWidth_addsTheProduct(int inputs) {
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
    Matrix.of(Tensor.of(weights, OUTPUTS, inputs)).addProduct(x, target);
    for (int i = 0; i < OUTPUTS; i++) {
      assertThat((double) target[i]).isCloseTo(expected[i], within(1e-5));
    }
  }

  @Property(tries = 200)
  void addProducts_ofManyVectors_givesTheBitsOfOneByOne(
      @ForAll @IntRange(min = 1, max = 40) int inputs,
      @ForAll @IntRange(min = 1, max = 90) int outputs,
      @ForAll @IntRange(min = 1, max = 40) int count) {
    Matrix matrix = Matrix.of(Tensor.of(values(outputs * inputs), outputs, inputs));
    float[][] xs = new float[count][];
    float[][] together = new float[count][];
    float[][] alone = new float[count][];
    for (int i = 0; i < count; i++) {
      xs[i] = values(inputs);
      together[i] = values(outputs);
      alone[i] = together[i].clone();
      matrix.addProduct(xs[i], alone[i]);
    }
    matrix.addProducts(xs, together, count);
    assertThat(together).isDeepEqualTo(alone);
  }

  @Property(tries = 100)
  void part_ofFeatures_addsItsShareOfTheSameVectors(
      @ForAll @IntRange(min = 2, max = 40) int inputs,
      @ForAll @IntRange(min = 1, max = 20) int count,
      @ForAll @IntRange(min = 1, max = 39) int cut) {
    int middle = Math.min(cut, inputs - 1);
    Matrix matrix = Matrix.of(Tensor.of(values(OUTPUTS * inputs), OUTPUTS, inputs));
    float[][] xs = new float[count][];
    float[][] whole = new float[count][];
    float[][] parts = new float[count][];
    for (int i = 0; i < count; i++) {
      xs[i] = values(inputs);
      whole[i] = values(OUTPUTS);
      parts[i] = whole[i].clone();
    }
    matrix.addProducts(xs, whole, count);
    matrix.part(0, middle).addProducts(xs, parts, count);
    matrix.part(middle, inputs).addProducts(xs, parts, count);
    assertThat(parts).isDeepEqualTo(whole);
  }

  @Test
  void addProducts_ofTheFirst_leavesTheOthers() {
    Matrix matrix = Matrix.of(Tensor.of(values(OUTPUTS * 4), OUTPUTS, 4));
    float[][] xs = {values(4), values(4), values(4), values(4)};
    float[][] targets = new float[4][OUTPUTS];
    matrix.addProducts(xs, targets, 3);
    assertThat(targets[2]).isNotEqualTo(new float[OUTPUTS]);
    assertThat(targets[3]).isEqualTo(new float[OUTPUTS]);
  }

  private float[] values(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }
}
