package io.github.sentimentj.contract;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.architecture.Tcn;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A small network with texts and the results that PyTorch itself computed for them; written by
 * {@code golden/make_golden.py}.
 *
 * <p>Immutable and thread-safe.
 */
public final class GoldenNetwork {
  private static final List<String> NAMES =
      List.of(
          "bilstm-last-step",
          "bilstm-final-states",
          "bilstm-max",
          "bilstm-mean",
          "bilstm-max-mean",
          "bilstm-attention",
          "bilstm-two-layers",
          "bilstm-wide",
          "textcnn-plain",
          "textcnn-dense",
          "tcn-last-step",
          "tcn-max",
          "tcn-mean",
          "tcn-max-mean",
          "tcn-attention",
          "tcn-deep",
          "densecnn-bilstm-last-step",
          "densecnn-bilstm-final-states",
          "densecnn-bilstm-max",
          "densecnn-bilstm-mean",
          "densecnn-bilstm-max-mean",
          "densecnn-bilstm-attention");

  private final String name;
  private final SafeTensorsFile file;

  private GoldenNetwork(String name) {
    this.name = name;
    this.file = SafeTensorsFile.resource("/golden/" + name + ".safetensors");
  }

  /** Returns all of them. */
  public static Stream<GoldenNetwork> all() {
    return NAMES.stream().map(GoldenNetwork::new);
  }

  /** Returns the architecture, without dropout's rates, which the file does not tell. */
  public Architecture architecture() {
    return switch (file.metadata().get("architecture")) {
      case "bilstm" ->
          BiLstm.builder()
              .hiddenSize(number("hiddenSize"))
              .layers(number("layers"))
              .pooling(pooling())
              .denseSize(number("denseSize"))
              .build();
      case "textcnn" ->
          TextCnn.builder()
              .windows(
                  Arrays.stream(file.metadata().get("windows").split(",", -1))
                      .map(Integer::valueOf)
                      .toArray(Integer[]::new))
              .maps(number("maps"))
              .denseSize(number("denseSize"))
              .build();
      case "tcn" ->
          Tcn.builder()
              .channels(number("channels"))
              .levels(number("levels"))
              .kernelSize(number("kernelSize"))
              .pooling(pooling())
              .denseSize(number("denseSize"))
              .build();
      case "densecnn-bilstm" ->
          DenseCnnBiLstm.builder()
              .growthRate(number("growthRate"))
              .convolutions(number("convolutions"))
              .window(number("window"))
              .hiddenSize(number("hiddenSize"))
              .pooling(pooling())
              .denseSize(number("denseSize"))
              .build();
      default -> throw new IllegalArgumentException(file.metadata().toString());
    };
  }

  private int number(String key) {
    return Integer.parseInt(file.metadata().get(key));
  }

  private Pooling pooling() {
    return Pooling.valueOf(
        file.metadata().get("pooling").replace('-', '_').toUpperCase(Locale.ROOT));
  }

  /** Returns the weights; their shapes are those of the architecture. */
  public Weights weights() {
    List<Integer> embedding = file.shape("embedding.weight");
    Dimensions dimensions = new Dimensions(embedding.get(0), embedding.get(1), labelCount());
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (TensorShape shape : architecture().tensors(dimensions)) {
      if (!file.shape(shape.name()).equals(shape.extents())) {
        throw new IllegalArgumentException(shape + " is " + file.shape(shape.name()));
      }
      tensors.put(shape.name(), file.f32(shape.name()));
    }
    return Weights.of(tensors);
  }

  private int labelCount() {
    return file.shape("expected.logits").get(1);
  }

  /** Returns the texts. */
  public EncodedBatch texts() {
    long[] ids = file.i64("input.ids");
    long[] lengths = file.i64("input.lengths");
    int time = file.shape("input.ids").get(1);
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

  /** Returns PyTorch's logits, {@code [text][label]}. */
  public float[][] logits() {
    float[] flat = file.f32("expected.logits").toArray();
    float[][] logits = new float[flat.length / labelCount()][];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = Arrays.copyOfRange(flat, i * labelCount(), (i + 1) * labelCount());
    }
    return logits;
  }

  /**
   * Returns PyTorch's gradient of the sum of the first label's logits with respect to the embedded
   * texts, {@code [text, time, embeddingSize]}.
   */
  public Tensor gradient() {
    return file.f32("expected.gradient");
  }

  @Override
  public String toString() {
    return name;
  }
}
