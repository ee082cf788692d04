package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.spi.Weights;
import java.util.ArrayList;
import java.util.List;

/** {@link BiLstm} up to its sentence vector. Immutable and thread-safe. */
final class BiLstmEncoder implements SentenceEncoder {
  private final List<BiLstmLayer> layers = new ArrayList<>();
  private final SequencePooling pooling;

  BiLstmEncoder(BiLstm architecture, Weights weights) {
    for (int layer = 0; layer < architecture.layers(); layer++) {
      layers.add(new BiLstmLayer(weights, layer));
    }
    this.pooling = SequencePooling.of(architecture.pooling(), weights);
  }

  @Override
  public float[] encode(float[][] words) {
    float[][] outputs = words;
    for (BiLstmLayer layer : layers) {
      outputs = layer.run(outputs);
    }
    return pooling.pool(outputs);
  }
}
