package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.util.function.IntFunction;

/**
 * One direction of an LSTM layer (Hochreiter and Schmidhuber 1997). Immutable and thread-safe.
 *
 * <p>Texts are read in step, so that the weights are fetched from memory once for all of them; the
 * arithmetic of each is that of the text alone.
 */
final class LstmDirection {
  private final Linear inputLayer;
  private final Matrix hiddenWeight;
  private final int hiddenSize;
  private final boolean reverse;

  LstmDirection(Weights weights, int layer, boolean reverse) {
    String suffix = "_l" + layer + (reverse ? "_reverse" : "");
    // PyTorch has two biases; only their sum matters.
    float[] bias = halved(weights.get("lstm.bias_ih" + suffix)).toArray();
    float[] second = halved(weights.get("lstm.bias_hh" + suffix)).toArray();
    for (int i = 0; i < bias.length; i++) {
      bias[i] += second[i];
    }
    this.inputLayer = new Linear(Matrix.of(halved(weights.get("lstm.weight_ih" + suffix))), bias);
    this.hiddenWeight = Matrix.of(halved(weights.get("lstm.weight_hh" + suffix)));
    this.hiddenSize = hiddenWeight.inputs();
    this.reverse = reverse;
  }

  /** Returns what gates get from the inputs, which need not wait for the step before. */
  Linear inputLayer() {
    return inputLayer;
  }

  int hiddenSize() {
    return hiddenSize;
  }

  /** Returns the multiplications of one step. */
  long multiplications() {
    return (long) hiddenWeight.inputs() * hiddenWeight.outputs();
  }

  /**
   * Reads texts in this direction.
   *
   * @param inputs gives what the input layer makes of a text, {@code [time][4 * hiddenSize]} in
   *     reading order
   * @param outputs where to write, {@code [text][time][2 * hiddenSize]}, the longest text first:
   *     this direction fills its half
   */
  void run(IntFunction<float[][]> inputs, float[][][] outputs) {
    float[][][] inputsOf = new float[outputs.length][][];
    for (int i = 0; i < outputs.length; i++) {
      inputsOf[i] = inputs.apply(i);
    }
    LstmStates states = start(outputs.length);
    int reading = outputs.length;
    for (int step = 0; step < outputs[0].length; step++) {
      while (outputs[reading - 1].length <= step) {
        reading--;
      }
      for (int i = 0; i < reading; i++) {
        states.input(i, inputsOf[i][time(step, outputs[i].length)]);
      }
      states.step(reading);
      for (int i = 0; i < reading; i++) {
        write(states.hidden(i), outputs[i], step);
      }
    }
  }

  /** Starts reading texts. */
  LstmStates start(int texts) {
    return new LstmStates(hiddenWeight, texts);
  }

  /** Returns the time at which the word stands that a step of this direction reads. */
  int time(int step, int length) {
    return reverse ? length - 1 - step : step;
  }

  /** Writes the outputs of a step into this direction's half, {@code [time][2 * hiddenSize]}. */
  void write(float[] hidden, float[][] outputs, int step) {
    float[] output = outputs[time(step, outputs.length)];
    System.arraycopy(hidden, 0, output, reverse ? hiddenSize : 0, hiddenSize);
  }

  /**
   * Takes a tensor {@code [4 * hiddenSize, …]} and halves the rows of the gates i, f and o, for
   * {@code sigmoid(x) = (1 + tanh(x / 2)) / 2}: so all four gates need the same function. Halving
   * is exact (but for subnormal numbers).
   */
  private static Tensor halved(Tensor tensor) {
    float[] values = tensor.toArray();
    int gate = values.length / 4;
    for (int i = 0; i < values.length; i++) {
      values[i] *= i / gate == 2 ? 1 : 0.5f;
    }
    return Tensor.of(values, tensor.shape().toArray(Integer[]::new));
  }
}
