package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Weights;

/**
 * One bidirectional LSTM layer: a direction that reads the text forwards and one that reads it
 * backwards, side by side. Immutable and thread-safe.
 */
final class BiLstmLayer {
  private final LstmDirection forward;
  private final LstmDirection backward;

  BiLstmLayer(Weights weights, int layer) {
    this.forward = new LstmDirection(weights, layer, false);
    this.backward = new LstmDirection(weights, layer, true);
  }

  /**
   * Reads a text.
   *
   * @param inputs {@code [time][inputSize]}
   * @return {@code [time][2 * hiddenSize]}
   */
  float[][] run(float[][] inputs) {
    float[][] first = forward.run(inputs);
    float[][] second = backward.run(inputs);
    float[][] outputs = new float[inputs.length][];
    for (int t = 0; t < outputs.length; t++) {
      outputs[t] = SequencePooling.concat(first[t], second[t]);
    }
    return outputs;
  }
}
