package io.github.sentimentj.runtime;

import static io.github.sentimentj.runtime.FusedMultiplyAdd.multiplyAdd;

/**
 * Where an LSTM is in a text: {@code c' = f c + i g}, {@code h' = o tanh(c')}. Not thread-safe.
 *
 * <p>Each gate has an array of its own when it is used: a loop over parts of one array would not
 * become vector instructions.
 */
final class LstmState {
  private final int size;
  private final float[][] inputs;
  private final float[] gates;
  private final float[] input;
  private final float[] forget;
  private final float[] candidate;
  private final float[] output;
  private final float[] cell;
  private final float[] hidden;

  /** Starts before the text, of which the input layer made these {@code [time][4 * size]}. */
  LstmState(int size, float[][] inputs) {
    this.size = size;
    this.inputs = inputs;
    this.gates = new float[4 * size];
    this.input = new float[size];
    this.forget = new float[size];
    this.candidate = new float[size];
    this.output = new float[size];
    this.cell = new float[size];
    this.hidden = new float[size];
  }

  /** The sums that gates are made of, in PyTorch's order: i, f, g, o. */
  float[] gates() {
    return gates;
  }

  float[] hidden() {
    return hidden;
  }

  /** Starts the sums with what the word at this time brings. */
  void read(int time) {
    System.arraycopy(inputs[time], 0, gates, 0, gates.length);
  }

  /** Makes gates of their sums, and takes one step. */
  void update() {
    Activations.sigmoid(gates, 0, 2 * size);
    Activations.tanh(gates, 2 * size, 3 * size);
    Activations.sigmoid(gates, 3 * size, 4 * size);
    System.arraycopy(gates, 0, input, 0, size);
    System.arraycopy(gates, size, forget, 0, size);
    System.arraycopy(gates, 2 * size, candidate, 0, size);
    System.arraycopy(gates, 3 * size, output, 0, size);
    for (int i = 0; i < size; i++) {
      cell[i] = multiplyAdd(forget[i], cell[i], input[i] * candidate[i]);
    }
    for (int i = 0; i < size; i++) {
      hidden[i] = output[i] * Activations.tanh(cell[i]);
    }
  }
}
