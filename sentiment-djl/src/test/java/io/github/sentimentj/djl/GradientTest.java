package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.contract.GoldenNetwork;
import io.github.sentimentj.contract.RandomNetworks;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients of the forward passes, through dropout, masks and padding. */
final class GradientTest {
  // Small, so that few ReLUs and maxima change sides; large enough for the digits of a float.
  private static final double STEP = 2e-4;

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.GoldenNetwork#all")
  void compute_ofGoldenNetwork_givesPyTorchsGradient(GoldenNetwork golden) {
    float[][] logits = golden.logits();
    int labels = logits[0].length;
    float[] ofFirstLabel = new float[logits.length * labels];
    for (int i = 0; i < logits.length; i++) {
      ofFirstLabel[i * labels] = 1;
    }
    List<float[]> words =
        new DifferentiableLoss(
                golden.architecture(), golden.texts(), ofFirstLabel, () -> Dropout.NONE)
            .compute(golden.weights())
            .words();
    float[] expected = golden.gradient().toArray();
    int perText = expected.length / words.size();
    for (int b = 0; b < words.size(); b++) {
      float[] ofText = Arrays.copyOfRange(expected, b * perText, b * perText + words.get(b).length);
      assertThat(words.get(b)).as("text %d", b).containsExactly(ofText, within(1e-4f));
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tinyWithDropout")
  void compute_inAnyDirection_agreesWithFiniteDifferences(Architecture architecture) {
    agreesWithFiniteDifferences(architecture);
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tiny")
  void compute_ofEveryPooling_agreesWithFiniteDifferences(Architecture architecture) {
    agreesWithFiniteDifferences(architecture);
  }

  private static void agreesWithFiniteDifferences(Architecture architecture) {
    SplittableRandom random = new SplittableRandom(5);
    Weights weights = RandomNetworks.weights(architecture, new Dimensions(12, 5, 3), 5);
    EncodedBatch texts = RandomNetworks.batch(List.of(1, 2, 4, 9, 3), 12, 5);
    float[] factors = gaussian(random, texts.size() * 3);
    DifferentiableLoss loss =
        new DifferentiableLoss(
            architecture, texts, factors, () -> Dropout.drawnFrom(new SplittableRandom(9)));
    DifferentiableLoss.Result here = loss.compute(weights);
    for (String name : weights.names()) {
      float[] gradient = here.weights().get(name);
      double tolerance = 0.03 * Math.sqrt(dot(gradient, gradient)) + 0.01;
      for (int i = 0; i < 3; i++) {
        float[] direction = gaussian(random, gradient.length);
        double ahead = loss.compute(moved(weights, name, direction, STEP)).loss() - here.loss();
        double behind = here.loss() - loss.compute(moved(weights, name, direction, -STEP)).loss();
        double expected = dot(gradient, direction);
        // Where a ReLU or a maximum changes sides within a step, the step the other way tells.
        assertThat(Math.min(Math.abs(ahead / STEP - expected), Math.abs(behind / STEP - expected)))
            .as("%s of %s, %f", name, architecture, expected)
            .isLessThan(tolerance);
      }
    }
  }

  private static float[] gaussian(SplittableRandom random, int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  private static Weights moved(Weights weights, String moved, float[] direction, double step) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (String name : weights.names()) {
      float[] values = weights.get(name).toArray();
      for (int i = 0; name.equals(moved) && i < values.length; i++) {
        values[i] += (float) (step * direction[i]);
      }
      tensors.put(name, Tensor.of(values, weights.get(name).shape().toArray(Integer[]::new)));
    }
    return Weights.of(tensors);
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
