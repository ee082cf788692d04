package io.github.sentimentj.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  @ValueSource(
      strings = {
        "last-step",
        "final-states",
        "max",
        "mean",
        "max-mean",
        "attention",
        "two-layers",
        "wide"
      })
  void logits_ofGoldenNetwork_arePyTorchs(String name) {
    SafeTensorsFile golden = SafeTensorsFile.resource("/golden/bilstm-" + name + ".safetensors");
    BiLstm architecture = architecture(golden.metadata());
    List<Integer> embedding = golden.shape("embedding.weight");
    Dimensions dimensions =
        new Dimensions(embedding.get(0), embedding.get(1), golden.shape("expected.logits").get(1));
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (TensorShape shape : architecture.tensors(dimensions)) {
      assertThat(golden.shape(shape.name())).as(shape.name()).isEqualTo(shape.extents());
      tensors.put(shape.name(), golden.f32(shape.name()));
    }
    try (Network network = engine().open(architecture, Weights.of(tensors))) {
      float[][] logits = network.logits(inputs(golden));
      float[] expected = golden.f32("expected.logits").toArray();
      for (int i = 0; i < expected.length; i++) {
        assertThat(logits[i / dimensions.labelCount()][i % dimensions.labelCount()])
            .isCloseTo(expected[i], within(1e-4f));
      }
    }
  }

  private static BiLstm architecture(Map<String, String> metadata) {
    return BiLstm.builder()
        .hiddenSize(Integer.parseInt(metadata.get("hiddenSize")))
        .layers(Integer.parseInt(metadata.get("layers")))
        .denseSize(Integer.parseInt(metadata.get("denseSize")))
        .pooling(
            Pooling.valueOf(
                metadata.get("pooling").replace('-', '_').toUpperCase(java.util.Locale.ROOT)))
        .build();
  }

  private static EncodedBatch inputs(SafeTensorsFile golden) {
    long[] ids = golden.i64("input.ids");
    long[] lengths = golden.i64("input.lengths");
    int time = golden.shape("input.ids").get(1);
    List<EncodedText> texts = new ArrayList<>();
    for (int b = 0; b < lengths.length; b++) {
      texts.add(
          EncodedText.of(
              Arrays.stream(ids, b * time, b * time + (int) lengths[b])
                  .mapToInt(Math::toIntExact)
                  .toArray()));
    }
    return new EncodedBatch(texts);
  }

  @Property(tries = 60)
  void logits_ofAText_doNotDependOnBatchMates(
      @ForAll Pooling pooling,
      @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 70) Integer> lengths,
      @ForAll @IntRange(min = 1, max = 2) int layers,
      @ForAll long seed) {
    BiLstm architecture =
        BiLstm.builder().hiddenSize(6).denseSize(5).layers(layers).pooling(pooling).build();
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

  @Test
  void logits_ofOneNetworkFromManyThreads_areEqualToTheBit() throws Exception {
    BiLstm architecture = BiLstm.builder().hiddenSize(16).denseSize(8).build();
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

  @Test
  void close_calledTwice_isDone() {
    BiLstm architecture = BiLstm.builder().hiddenSize(3).build();
    Network network =
        engine().open(architecture, RandomNetworks.weights(architecture, DIMENSIONS, 1));
    network.close();
    network.close();
  }
}
