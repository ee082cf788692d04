package io.github.sentimentj.runtime;

import static io.github.sentimentj.runtime.FusedMultiplyAdd.multiplyAdd;

/**
 * Where an LSTM is in each of some texts: {@code c' = f c + i g}, {@code h' = o tanh(c')}. Not
 * thread-safe.
 *
 * <p>The values of all texts stand one behind another in one array for each gate: loops are long
 * then, and run over arrays at the same index, as it takes to become vector instructions.
 */
final class LstmStates {
  private final int size;
  private final float[] activations;
  private final float[] input;
  private final float[] forget;
  private final float[] candidate;
  private final float[] output;
  private final float[] cell;
  private final float[] hidden;

  /** Starts with zeros. */
  LstmStates(int texts, int size) {
    this.size = size;
    this.activations = new float[texts * 4 * size];
    this.input = new float[texts * size];
    this.forget = new float[texts * size];
    this.candidate = new float[texts * size];
    this.output = new float[texts * size];
    this.cell = new float[texts * size];
    this.hidden = new float[texts * size];
  }

  /**
   * Takes one step in the first texts.
   *
   * @param gates sums that the gates i, f, g, o of a text are made of, {@code [text][4 * size]},
   *     those of i, f and o halved
   * @param hiddens where to write the outputs, {@code [text][size]}
   */
  void step(float[][] gates, float[][] hiddens, int texts) {
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
