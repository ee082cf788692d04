package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.DenseCnnBiLstm;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import java.util.ArrayList;
import java.util.List;

/** {@link DenseCnnBiLstm} up to its sentence vector. Immutable and thread-safe. */
final class DenseCnnBiLstmEncoder implements SentenceEncoder {
  private final WordVectors words;
  private final List<Convolution> convolutions = new ArrayList<>();
  private final BiLstmLayer lstm;
  private final SequencePooling pooling;

  DenseCnnBiLstmEncoder(DenseCnnBiLstm architecture, Weights weights) {
    this.words = new WordVectors(weights);
    for (int i = 0; i < architecture.convolutions(); i++) {
      convolutions.add(Convolution.same(weights, "convolutions." + i));
    }
    this.lstm = new BiLstmLayer(weights, 0);
    this.pooling = SequencePooling.of(architecture.pooling(), weights);
  }

  @Override
  public float[][] encode(List<EncodedText> texts) {
    float[][][] features =
        texts.stream().map(text -> features(words.of(text))).toArray(float[][][]::new);
    return pooling.poolAll(lstm.run(features));
  }

  private float[][] features(float[][] vectors) {
    float[][] features = vectors;
    for (Convolution convolution : convolutions) {
      float[][] maps = convolution.runWithRelu(features);
      for (int t = 0; t < features.length; t++) {
        features[t] = SequencePooling.concat(features[t], maps[t]);
      }
    }
    return features;
  }
}
