package io.github.sentimentj.runtime;

/**
 * Reads a text without each of its tokens in one direction. Up to the token that is left out such a
 * text is the whole one, which is read once; from there on it is read by itself, in step with
 * others, by the same arithmetic as any text. Immutable and thread-safe.
 */
final class LstmOcclusion {
  private final LstmDirection direction;
  private final float[][] inputs;
  // Of the whole text, [step][hiddenSize], in the order of reading.
  private final float[][] hidden;
  private final float[][] cells;

  /**
   * Reads the whole text.
   *
   * @param inputs what the input layer makes of it, {@code [time][4 * hiddenSize]} in reading order
   */
  LstmOcclusion(LstmDirection direction, float[][] inputs) {
    this.direction = direction;
    this.inputs = inputs;
    this.hidden = new float[inputs.length][direction.hiddenSize()];
    this.cells = new float[inputs.length][direction.hiddenSize()];
    LstmStates states = direction.start(1);
    for (int step = 0; step < inputs.length; step++) {
      states.input(0, inputs[time(step)]);
      states.step(1);
      states.copyTo(0, hidden[step], cells[step]);
    }
  }

  /** Writes the whole text's outputs into this direction's half, {@code [time][2 * hiddenSize]}. */
  void writeWhole(float[][] outputs) {
    for (int step = 0; step < hidden.length; step++) {
      direction.write(hidden[step], outputs, step);
    }
  }

  /**
   * Reads the text without each token of a range.
   *
   * @param outputs where to write, {@code [text][time][2 * hiddenSize]}: this direction fills its
   *     half
   */
  void run(int from, int to, float[][][] outputs) {
    int texts = to - from;
    // The text that is without the token which this direction meets first comes first.
    int first = Math.min(time(from), time(to - 1));
    float[][][] ordered = new float[texts][][];
    for (int i = 0; i < texts; i++) {
      ordered[i] = outputs[time(first + i) - from];
      for (int step = 0; step < first + i; step++) {
        direction.write(hidden[step], ordered[i], step);
      }
    }
    LstmStates states = direction.start(texts);
    for (int step = first + 1; step < inputs.length; step++) {
      int reading = Math.min(texts, step - first);
      if (step > 1 && first + reading == step) {
        states.set(reading - 1, hidden[step - 2], cells[step - 2]);
      }
      for (int i = 0; i < reading; i++) {
        states.input(i, inputs[time(step)]);
      }
      states.step(reading);
      for (int i = 0; i < reading; i++) {
        direction.write(states.hidden(i), ordered[i], step - 1);
      }
    }
  }

  /** The time that a step reads at, and the step that reads at a time. */
  private int time(int step) {
    return direction.time(step, inputs.length);
  }
}
