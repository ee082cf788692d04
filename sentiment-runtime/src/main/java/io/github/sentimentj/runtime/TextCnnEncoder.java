package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.spi.Weights;
import java.util.ArrayList;
import java.util.List;

/** {@link TextCnn} up to its sentence vector. Immutable and thread-safe. */
final class TextCnnEncoder implements SentenceEncoder {
  private final List<Convolution> convolutions = new ArrayList<>();

  TextCnnEncoder(TextCnn architecture, Weights weights) {
    for (int i = 0; i < architecture.windows().size(); i++) {
      convolutions.add(Convolution.wide(weights, "convolutions." + i));
    }
  }

  @Override
  public float[] encode(float[][] words) {
    float[] vector = {};
    for (Convolution convolution : convolutions) {
      vector = SequencePooling.concat(vector, SequencePooling.max(convolution.run(words)));
    }
    // ReLU keeps the order of values, so once is enough.
    Activations.relu(vector);
    return vector;
  }
}
