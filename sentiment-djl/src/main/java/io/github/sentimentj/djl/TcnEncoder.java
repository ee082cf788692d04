package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import io.github.sentimentj.architecture.Tcn;

/**
 * {@link Tcn} on tensors, up to its sentence vectors. It reads from each word backwards only, so
 * what stands in the padding behind a text never reaches it.
 */
record TcnEncoder(Tcn architecture) implements SentenceEncoder {

  @Override
  public NDArray encode(Forward.Inputs inputs, Tensors weights, Dropout dropout) {
    NDArray features = Convolution.textMajor(inputs.forward());
    for (int level = 0; level < architecture.levels(); level++) {
      String block = "blocks." + level;
      NDArray maps = features;
      for (String part : new String[] {".convolutions.0", ".convolutions.1"}) {
        maps = Convolution.causal(maps, weights, block + part, architecture.dilation(level));
        maps = dropout.ofMaps(Activation.relu(maps), architecture.convolutionDropout());
      }
      NDArray around =
          weights.contains(block + ".residual.weight")
              ? Convolution.causal(features, weights, block + ".residual", 1)
              : features;
      features = Activation.relu(maps.add(around));
    }
    return SequencePooling.pool(
        architecture.pooling(), inputs.batch(), Convolution.timeMajor(features), weights);
  }
}
