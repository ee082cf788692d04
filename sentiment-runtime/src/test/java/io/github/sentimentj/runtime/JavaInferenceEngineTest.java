package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.contract.InferenceEngineContract;
import io.github.sentimentj.contract.RandomNetworks;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.OcclusionNetwork;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class JavaInferenceEngineTest extends InferenceEngineContract {
  private static final int WORDS = 50;
  private static final Dimensions SIZES = new Dimensions(WORDS, 13, 5);

  @Override
  protected InferenceEngine engine() {
    return new JavaInferenceEngine();
  }

  @Override
  protected boolean offersGradients() {
    return false;
  }

  @Property(tries = 100)
  void logitsWithoutEach_withoutAttention_haveTheBitsOfTheShortenedTexts(
      @ForAll("architectures") Architecture architecture,
      @ForAll @IntRange(min = 2, max = 60) int length,
      @ForAll long seed) {
    // Attention adds the two directions up in another order.
    Assume.that(!architecture.toString().contains("ATTENTION"));
    Weights weights = RandomNetworks.weights(architecture, SIZES, seed);
    EncodedText text = RandomNetworks.batch(List.of(length), WORDS, seed).texts().get(0);
    try (Network network = engine().open(architecture, weights)) {
      float[][] without = ((OcclusionNetwork) network).logitsWithoutEach(text);
      assertThat(without).hasNumberOfRows(length);
      for (int i = 0; i < length; i++) {
        EncodedBatch shortened = new EncodedBatch(List.of(text.without(i)));
        assertThat(without[i]).isEqualTo(network.logits(shortened)[0]);
      }
    }
  }

  @Property(tries = 150)
  void logits_ofABatch_haveTheBitsOfEachTextInANetworkOfItsOwn(
      @ForAll("architectures") Architecture architecture,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 60) Integer> lengths,
      @ForAll long seed) {
    Weights weights = RandomNetworks.weights(architecture, SIZES, seed);
    EncodedBatch batch = RandomNetworks.batch(lengths, WORDS, seed);
    float[][] expected = new float[batch.size()][];
    for (int i = 0; i < expected.length; i++) {
      try (Network cold = engine().open(architecture, weights)) {
        expected[i] = cold.logits(new EncodedBatch(List.of(batch.texts().get(i))))[0];
      }
    }
    try (Network network = engine().open(architecture, weights)) {
      assertThat(network.logits(batch)).isDeepEqualTo(expected);
      assertThat(network.logits(batch)).as("again").isDeepEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#ofDefaultSize")
  void logits_compiledOrNot_haveTheSameBits(Architecture architecture) {
    Weights weights = RandomNetworks.weights(architecture, SIZES, 11);
    EncodedBatch batch = RandomNetworks.batch(List.of(90, 7, 90, 31, 90, 64), WORDS, 11);
    try (Network network = engine().open(architecture, weights)) {
      float[][] first = network.logits(batch);
      for (int round = 0; round < 30; round++) {
        assertThat(network.logits(batch)).isDeepEqualTo(first);
      }
      float[][] alone =
          IntStream.range(0, batch.size())
              .mapToObj(i -> network.logits(new EncodedBatch(List.of(batch.texts().get(i))))[0])
              .toArray(float[][]::new);
      assertThat(alone).isDeepEqualTo(first);
    }
  }
}
