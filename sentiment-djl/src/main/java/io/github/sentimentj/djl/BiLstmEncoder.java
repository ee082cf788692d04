package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import io.github.sentimentj.architecture.BiLstm;

/** {@link BiLstm} on tensors, up to its sentence vectors. */
record BiLstmEncoder(BiLstm architecture) implements SentenceEncoder {

  @Override
  public boolean readsReversed() {
    return true;
  }

  @Override
  public NDArray encode(Forward.Inputs inputs, Tensors weights, Dropout dropout) {
    BothDirections features =
        new BothDirections(inputs.batch(), inputs.forward(), inputs.backward());
    for (int layer = 0; layer < architecture.layers(); layer++) {
      if (layer > 0) {
        NDArray kept = dropout.overTime(features.inOrder(), architecture.dropout());
        features = BothDirections.of(inputs.batch(), kept);
      }
      features = features.lstm(weights, layer);
    }
    return features.pool(architecture.pooling(), weights);
  }
}
