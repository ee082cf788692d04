package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Activation;
import io.github.sentimentj.architecture.TextCnn;

/** {@link TextCnn} on tensors, up to its sentence vectors. */
record TextCnnEncoder(TextCnn architecture) implements SentenceEncoder {

  @Override
  public NDArray encode(Forward.Inputs inputs, Tensors weights, Dropout dropout) {
    NDArray words = Convolution.textMajor(inputs.forward());
    NDList greatest = new NDList();
    for (int i = 0; i < architecture.windows().size(); i++) {
      NDArray maps = Convolution.wide(words, weights, "convolutions." + i);
      // Behind a text the window still touches its last words, and then padding alone.
      NDArray mask =
          inputs.batch().textMajorMask(maps.getManager(), architecture.windows().get(i) - 1);
      greatest.add(maps.add(SequencePooling.sunken(mask)).max(new int[] {2}));
    }
    // ReLU keeps the order of values, so once is enough.
    return Activation.relu(NDArrays.concat(greatest, 1));
  }
}
