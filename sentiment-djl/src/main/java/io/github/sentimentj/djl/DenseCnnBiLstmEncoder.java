package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import io.github.sentimentj.architecture.DenseCnnBiLstm;

/** {@link DenseCnnBiLstm} on tensors, up to its sentence vectors. */
record DenseCnnBiLstmEncoder(DenseCnnBiLstm architecture) implements SentenceEncoder {

  @Override
  public NDArray encode(Forward.Inputs inputs, Tensors weights, Dropout dropout) {
    NDArray features = Convolution.textMajor(inputs.forward());
    // Biases fill the padding, and the next convolution would read it from a text's last words.
    NDArray mask = inputs.batch().textMajorMask(features.getManager(), 0);
    for (int i = 0; i < architecture.convolutions(); i++) {
      NDArray maps = Activation.relu(Convolution.same(features, weights, "convolutions." + i));
      maps = dropout.ofMaps(maps, architecture.convolutionDropout()).mul(mask);
      features = features.concat(maps, 1);
    }
    return BothDirections.of(inputs.batch(), Convolution.timeMajor(features))
        .lstm(weights, 0)
        .pool(architecture.pooling(), weights);
  }
}
