package io.github.sentimentj.djl;

import io.github.sentimentj.MissingEngineException;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.runtime.JavaInferenceEngine;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Compares a small network on PyTorch with the same one in plain Java before a first training: a
 * native library that computes something else must not cost anyone a model. Takes milliseconds.
 */
final class SelfCheck {
  private static final float MOST_DIFFERENCE = 1e-4f;

  private SelfCheck() {}

  /**
   * Checks once in the life of the process.
   *
   * @throws MissingEngineException if the results differ, or if PyTorch cannot start
   */
  static void run() {
    PyTorch.newManager().close();
    if (!(Outcome.DIFFERENCE <= MOST_DIFFERENCE)) {
      throw new MissingEngineException(
          "PyTorch's LSTM differs by "
              + Outcome.DIFFERENCE
              + " from plain Java on this machine; use pytorch-jni 2.7.1-0.35.1 with"
              + " pytorch-native-cpu 2.7.1");
    }
  }

  /** Holds the greatest difference of a logit. */
  private static final class Outcome {
    static final float DIFFERENCE = measure();

    private static float measure() {
      BiLstm architecture = BiLstm.builder().hiddenSize(4).denseSize(3).build();
      Weights weights = weights(architecture, new Dimensions(8, 5, 2));
      EncodedBatch batch =
          new EncodedBatch(List.of(EncodedText.of(2, 3, 4), EncodedText.of(5, 6, 7, 2, 3, 1)));
      try (Network pytorch = new DjlNetwork(architecture, weights);
          Network java = new JavaInferenceEngine().open(architecture, weights)) {
        float[][] expected = java.logits(batch);
        float[][] actual = pytorch.logits(batch);
        float difference = 0;
        for (int i = 0; i < expected.length; i++) {
          for (int k = 0; k < expected[i].length; k++) {
            float here = Math.abs(expected[i][k] - actual[i][k]);
            difference = here <= difference ? difference : here;
          }
        }
        return difference;
      }
    }

    private static Weights weights(BiLstm architecture, Dimensions dimensions) {
      SplittableRandom random = new SplittableRandom(1);
      Map<String, Tensor> tensors = new LinkedHashMap<>();
      for (TensorShape shape : architecture.tensors(dimensions)) {
        float[] values = new float[shape.extents().stream().reduce(1, (a, b) -> a * b)];
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) random.nextGaussian();
        }
        tensors.put(shape.name(), Tensor.of(values, shape.extents().toArray(Integer[]::new)));
      }
      return Weights.of(tensors);
    }
  }
}
