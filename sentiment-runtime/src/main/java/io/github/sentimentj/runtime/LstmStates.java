package io.github.sentimentj.runtime;

import static io.github.sentimentj.runtime.FusedMultiplyAdd.multiplyAdd;

/**
 * Where an LSTM is in each of some texts that it reads in step: {@code c' = f c + i g}, {@code h' =
 * o tanh(c')}. Not thread-safe.
 *
 * <p>The values of all texts stand one behind another in one array for each gate: loops are long
 * then, and run over arrays at the same index, as it takes to become vector instructions.
 */
final class LstmStates {
  private final Matrix weight;
  private final int size;
  private final float[][] gates;
  private final float[][] hiddens;
  private final float[] activations;
  private final float[] input;
  private final float[] forget;
  private final float[] candidate;
  private final float[] output;
  private final float[] cell;
  private final float[] hidden;

  /**
   * Starts with zeros.
   *
   * @param weight what the gates i, f, g, o get from the outputs of the step before, {@code [4 *
   *     size, size]}, the rows of i, f and o halved
   */
  LstmStates(Matrix weight, int texts) {
    this.weight = weight;
    this.size = weight.inputs();
    this.gates = new float[texts][4 * size];
    this.hiddens = new float[texts][size];
    this.activations = new float[texts * 4 * size];
    this.input = new float[texts * size];
    this.forget = new float[texts * size];
    this.candidate = new float[texts * size];
    this.output = new float[texts * size];
    this.cell = new float[texts * size];
    this.hidden = new float[texts * size];
  }

  /** Sets what the gates of a text get from the next word, {@code [4 * size]}. */
  void input(int text, float[] values) {
    System.arraycopy(values, 0, gates[text], 0, values.length);
  }

  /** Takes one step in the first texts. */
  void step(int texts) {
    weight.addProducts(hiddens, gates, texts);
    for (int i = 0; i < texts; i++) {
      System.arraycopy(gates[i], 0, activations, i * 4 * size, 4 * size);
    }
    Activations.tanh(activations, texts * 4 * size);
    for (int i = 0; i < texts; i++) {
      int start = i * 4 * size;
      System.arraycopy(activations, start, input, i * size, size);
      System.arraycopy(activations, start + size, forget, i * size, size);
      System.arraycopy(activations, start + 2 * size, candidate, i * size, size);
      System.arraycopy(activations, start + 3 * size, output, i * size, size);
    }
    update(texts * size);
    for (int i = 0; i < texts; i++) {
      System.arraycopy(hidden, i * size, hiddens[i], 0, size);
    }
  }

  /** Returns a text's outputs of the last step, {@code [size]}; not to be kept or changed. */
  float[] hidden(int text) {
    return hiddens[text];
  }

  /** Copies where a text is, {@code [size]} each. */
  void copyTo(int text, float[] hiddenOf, float[] cellOf) {
    System.arraycopy(hiddens[text], 0, hiddenOf, 0, size);
    System.arraycopy(cell, text * size, cellOf, 0, size);
  }

  /** Puts a text where another one was. */
  void set(int text, float[] hiddenOf, float[] cellOf) {
    System.arraycopy(hiddenOf, 0, hiddens[text], 0, size);
    System.arraycopy(cellOf, 0, cell, text * size, size);
  }

  private void update(int count) {
    for (int i = 0; i < count; i++) {
      float kept = Activations.sigmoid(forget[i]) * cell[i];
      cell[i] = multiplyAdd(Activations.sigmoid(input[i]), candidate[i], kept);
    }
    for (int i = 0; i < count; i++) {
      hidden[i] = Activations.sigmoid(output[i]) * Activations.tanh(cell[i]);
    }
  }
}
