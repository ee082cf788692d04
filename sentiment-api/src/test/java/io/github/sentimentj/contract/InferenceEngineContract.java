package io.github.sentimentj.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.GradientNetwork;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.OcclusionNetwork;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.TextEncoder;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.Vocabulary;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every {@link InferenceEngine} promises: PyTorch's own results, and logits of a text that
 * depend on nothing but the text. Extend it and give your engine.
 */
public abstract class InferenceEngineContract {
  private static final int VOCABULARY = 40;
  private static final Dimensions DIMENSIONS = new Dimensions(VOCABULARY, 7, 3);

  /** The engine under test. */
  protected abstract InferenceEngine engine();

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.GoldenNetwork#all")
  void logits_ofGoldenNetwork_arePyTorchs(GoldenNetwork golden) {
    try (Network network = engine().open(golden.architecture(), golden.weights())) {
      assertClose(network.logits(golden.texts()), golden.logits(), 1e-4f);
    }
  }

  private static void assertClose(float[][] actual, float[][] expected, float tolerance) {
    assertThat(actual).hasNumberOfRows(expected.length);
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).containsExactly(expected[i], within(tolerance));
    }
  }

  @Property(tries = 120)
  void logits_ofAText_doNotDependOnBatchMates(
      @ForAll("architectures") Architecture architecture,
      @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 70) Integer> lengths,
      @ForAll long seed) {
    Weights weights = RandomNetworks.weights(architecture, DIMENSIONS, seed);
    EncodedBatch batch = RandomNetworks.batch(lengths, VOCABULARY, seed);
    try (Network network = engine().open(architecture, weights)) {
      float[][] together = network.logits(batch);
      for (int i = 0; i < batch.size(); i++) {
        float[] alone = network.logits(new EncodedBatch(List.of(batch.texts().get(i))))[0];
        assertThat(together[i]).containsExactly(alone, within(1e-5f));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tinyWithDropout")
  void logits_ofComposedWord_areThoseOfARowWithItsVector(Architecture architecture) {
    SubwordVectors subwords = RandomNetworks.subwords(DIMENSIONS.embeddingSize());
    float[] vector = new float[DIMENSIONS.embeddingSize()];
    subwords.compose("unseen", vector);
    Weights weights =
        RandomNetworks.withRow(
            RandomNetworks.weights(architecture, DIMENSIONS, 5), VOCABULARY - 1, vector);
    TextEncoder encoder =
        new TextEncoder(new SpaceTokenizer(), Vocabulary.of(List.of("a", "b")), 10, Truncation.HEAD)
            .composing(Optional.of(subwords));
    EncodedText composed = encoder.encode("a unseen b");
    EncodedText row = EncodedText.of(2, VOCABULARY - 1, 3);
    try (Network network = engine().open(architecture, weights)) {
      float[][] logits = network.logits(new EncodedBatch(List.of(composed, row)));
      assertThat(logits[0]).containsExactly(logits[1], within(1e-5f));
    }
  }

  @Provide
  Arbitrary<Architecture> architectures() {
    return Arbitraries.of(Architectures.tiny());
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tinyWithDropout")
  void logits_ofOneWord_areThoseBesideALongText(Architecture architecture) {
    Weights weights = RandomNetworks.weights(architecture, DIMENSIONS, 3);
    EncodedBatch word = RandomNetworks.batch(List.of(1), VOCABULARY, 3);
    EncodedBatch both =
        new EncodedBatch(
            List.of(word.texts().get(0), RandomNetworks.batch(List.of(300), 40, 4).texts().get(0)));
    try (Network network = engine().open(architecture, weights)) {
      assertThat(network.logits(both)[0]).containsExactly(network.logits(word)[0], within(1e-5f));
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tinyWithDropout")
  void logits_ofOneNetworkFromManyThreads_areEqualToTheBit(Architecture architecture)
      throws Exception {
    Weights weights = RandomNetworks.weights(architecture, DIMENSIONS, 7);
    EncodedBatch batch = RandomNetworks.batch(List.of(3, 40, 11, 25), VOCABULARY, 7);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (Network network = engine().open(architecture, weights)) {
      float[][] expected = network.logits(batch);
      Callable<float[][]> call = () -> network.logits(batch);
      for (var result : threads.invokeAll(java.util.Collections.nCopies(200, call))) {
        assertThat(result.get()).isDeepEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  /**
   * Returns whether the engine's networks are {@link GradientNetwork}s; true by default, so that
   * one which lost its gradients is noticed.
   */
  protected boolean offersGradients() {
    return true;
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.GoldenNetwork#all")
  void gradients_ofGoldenNetwork_arePyTorchs(GoldenNetwork golden) {
    try (Network network = engine().open(golden.architecture(), golden.weights())) {
      assertThat(network instanceof GradientNetwork).isEqualTo(offersGradients());
      if (network instanceof GradientNetwork gradients) {
        float[] expected = golden.gradient().toArray();
        int perText = expected.length / golden.texts().size();
        for (int i = 0; i < golden.texts().size(); i++) {
          float[] vectors = gradients.vectors(golden.texts().texts().get(i));
          float[] actual = gradients.gradients(List.of(vectors), this::ofFirstLogit).get(0);
          float[] ofText = Arrays.copyOfRange(expected, i * perText, i * perText + vectors.length);
          assertThat(actual).as("text %d", i).containsExactly(ofText, within(1e-4f));
        }
      }
    }
  }

  private float[] ofFirstLogit(float[] logits) {
    float[] derivative = new float[logits.length];
    derivative[0] = 1;
    return derivative;
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tinyWithDropout")
  void gradients_ofSeveralPoints_areThoseOfEachAlone(Architecture architecture) {
    Weights weights = RandomNetworks.weights(architecture, DIMENSIONS, 9);
    EncodedBatch batch = RandomNetworks.batch(List.of(11, 11, 11), VOCABULARY, 9);
    try (Network network = engine().open(architecture, weights)) {
      if (network instanceof GradientNetwork gradients) {
        List<float[]> points = batch.texts().stream().map(gradients::vectors).toList();
        List<float[]> together = gradients.gradients(points, this::ofFirstLogit);
        for (int i = 0; i < points.size(); i++) {
          float[] alone = gradients.gradients(List.of(points.get(i)), this::ofFirstLogit).get(0);
          assertThat(together.get(i)).containsExactly(alone, within(1e-5f));
        }
        // A gradient leaves nothing behind: predictions are as before.
        assertThat(network.logits(batch)).isDeepEqualTo(network.logits(batch));
      }
    }
  }

  /**
   * Returns whether the engine's networks are {@link OcclusionNetwork}s; true by default, so that
   * one which is no longer is noticed.
   */
  protected boolean offersOcclusion() {
    return true;
  }

  @Property(tries = 100)
  void logitsWithoutEach_ofAText_areThoseOfTheShortenedTexts(
      @ForAll("architectures") Architecture architecture,
      @ForAll @IntRange(min = 2, max = 60) int length,
      @ForAll long seed) {
    Weights weights = RandomNetworks.weights(architecture, DIMENSIONS, seed);
    EncodedText text = RandomNetworks.batch(List.of(length), VOCABULARY, seed).texts().get(0);
    try (Network network = engine().open(architecture, weights)) {
      assertThat(network instanceof OcclusionNetwork).isEqualTo(offersOcclusion());
      if (network instanceof OcclusionNetwork occlusion) {
        List<EncodedText> shortened = IntStream.range(0, length).mapToObj(text::without).toList();
        assertClose(
            occlusion.logitsWithoutEach(text), network.logits(new EncodedBatch(shortened)), 1e-5f);
      }
    }
  }

  @Test
  void close_calledTwice_isDone() {
    Architecture architecture = TextCnn.ofDefaults();
    Network network =
        engine().open(architecture, RandomNetworks.weights(architecture, DIMENSIONS, 1));
    network.close();
    network.close();
  }
}
