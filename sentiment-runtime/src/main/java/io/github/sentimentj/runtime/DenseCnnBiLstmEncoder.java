package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.spi.Weights;
import java.util.ArrayList;
import java.util.List;

/** {@link DenseCnnBiLstm} up to its sentence vector. Immutable and thread-safe. */
final class DenseCnnBiLstmEncoder implements SentenceEncoder {
  private final List<Convolution> convolutions = new ArrayList<>();
  private final BiLstmLayer lstm;
  private final SequencePooling pooling;

  DenseCnnBiLstmEncoder(DenseCnnBiLstm architecture, Weights weights) {
    for (int i = 0; i < architecture.convolutions(); i++) {
      convolutions.add(Convolution.same(weights, "convolutions." + i));
    }
    this.lstm = new BiLstmLayer(weights, 0);
    this.pooling = SequencePooling.of(architecture.pooling(), weights);
  }

  @Override
  public float[] encode(float[][] words) {
    float[][] features = words.clone();
    for (Convolution convolution : convolutions) {
      float[][] maps = convolution.runWithRelu(features);
      for (int t = 0; t < features.length; t++) {
        features[t] = SequencePooling.concat(features[t], maps[t]);
      }
    }
    return pooling.pool(lstm.run(features));
  }
}
