package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Weights;
import java.util.Arrays;

/**
 * One direction of an LSTM layer (Hochreiter and Schmidhuber 1997), with PyTorch's gate order i, f,
 * g, o and its two biases. Immutable and thread-safe.
 */
final class LstmDirection {
  private final Matrix inputWeight;
  private final Matrix hiddenWeight;
  private final float[] bias;
  private final int hiddenSize;
  private final boolean reverse;

  LstmDirection(Weights weights, int layer, boolean reverse) {
    String suffix = "_l" + layer + (reverse ? "_reverse" : "");
    this.inputWeight = Matrix.of(weights.get("lstm.weight_ih" + suffix));
    this.hiddenWeight = Matrix.of(weights.get("lstm.weight_hh" + suffix));
    this.bias = weights.get("lstm.bias_ih" + suffix).toArray();
    float[] second = weights.get("lstm.bias_hh" + suffix).toArray();
    for (int i = 0; i < bias.length; i++) {
      bias[i] += second[i];
    }
    this.hiddenSize = hiddenWeight.inputs();
    this.reverse = reverse;
  }

  /**
   * Reads a text in this direction.
   *
   * @param inputs {@code [time][inputSize]}
   * @return outputs in reading order, {@code [time][hiddenSize]}, whichever way they were computed
   */
  float[][] run(float[][] inputs) {
    float[][] outputs = new float[inputs.length][];
    float[] hidden = new float[hiddenSize];
    float[] cell = new float[hiddenSize];
    // What gates get from the inputs does not wait for the step before.
    float[][] gates = new float[inputs.length][];
    Arrays.setAll(gates, time -> bias.clone());
    inputWeight.multiplyAdd(inputs, gates);
    for (int step = 0; step < inputs.length; step++) {
      int time = reverse ? inputs.length - 1 - step : step;
      hiddenWeight.multiplyAdd(hidden, gates[time]);
      activate(gates[time]);
      update(gates[time], cell, hidden);
      outputs[time] = Arrays.copyOf(hidden, hiddenSize);
    }
    return outputs;
  }

  private void activate(float[] gates) {
    int cellGate = 2 * hiddenSize;
    for (int i = 0; i < cellGate; i++) {
      gates[i] = Activations.sigmoid(gates[i]);
    }
    for (int i = cellGate; i < cellGate + hiddenSize; i++) {
      gates[i] = Activations.tanh(gates[i]);
    }
    for (int i = cellGate + hiddenSize; i < gates.length; i++) {
      gates[i] = Activations.sigmoid(gates[i]);
    }
  }

  private void update(float[] gates, float[] cell, float[] hidden) {
    int n = hiddenSize;
    for (int i = 0; i < n; i++) {
      cell[i] = gates[n + i] * cell[i] + gates[i] * gates[2 * n + i];
    }
    for (int i = 0; i < n; i++) {
      hidden[i] = gates[3 * n + i] * Activations.tanh(cell[i]);
    }
  }
}
