package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@link TextCnn} up to its sentence vector. Immutable and thread-safe. */
final class TextCnnEncoder implements SentenceEncoder {
  private final WordVectors words;
  private final List<Convolution> convolutions = new ArrayList<>();

  TextCnnEncoder(TextCnn architecture, Weights weights) {
    this.words = new WordVectors(weights);
    for (int i = 0; i < architecture.windows().size(); i++) {
      convolutions.add(Convolution.wide(weights, "convolutions." + i));
    }
  }

  @Override
  public float[][] encode(List<EncodedText> texts) {
    return texts.stream().map(text -> encode(words.of(text))).toArray(float[][]::new);
  }

  private float[] encode(float[][] inputs) {
    float[] vector = {};
    for (Convolution convolution : convolutions) {
      vector = SequencePooling.concat(vector, SequencePooling.max(convolution.run(inputs)));
    }
    // ReLU keeps the order of values, so once is enough.
    Activations.relu(vector);
    return vector;
  }

  @Override
  public float[][] encodeWithoutEach(EncodedText text) {
    float[][] inputs = words.of(text);
    float[][] vectors = new float[inputs.length][0];
    for (Convolution convolution : convolutions) {
      ConvolutionOcclusion occlusion = new ConvolutionOcclusion(convolution, inputs);
      Arrays.setAll(
          vectors, token -> SequencePooling.concat(vectors[token], occlusion.maxima(token)));
    }
    for (float[] vector : vectors) {
      Activations.relu(vector);
    }
    return vectors;
  }
}
