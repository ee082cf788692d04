package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.contract.InferenceEngineContract;
import io.github.sentimentj.contract.RandomNetworks;
import io.github.sentimentj.runtime.JavaInferenceEngine;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Weights;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class DjlInferenceTest extends InferenceEngineContract {
  @Override
  protected InferenceEngine engine() {
    return new DjlEngine();
  }

  /** PyTorch computes the shortened texts as a batch. */
  @Override
  protected boolean offersOcclusion() {
    return false;
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#ofDefaultSize")
  void logits_ofTheDefaultSize_agreeWithPlainJava(Architecture architecture) {
    Weights weights = RandomNetworks.weights(architecture, new Dimensions(500, 100, 2), 11);
    EncodedBatch batch = RandomNetworks.batch(List.of(1, 2, 9, 50, 233, 400), 500, 11);
    try (Network pytorch = engine().open(architecture, weights);
        Network java = new JavaInferenceEngine().open(architecture, weights)) {
      float[][] expected = pytorch.logits(batch);
      float[][] actual = java.logits(batch);
      for (int i = 0; i < expected.length; i++) {
        assertThat(actual[i]).containsExactly(expected[i], within(1e-4f));
      }
    }
  }
}
