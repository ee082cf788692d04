package io.github.sentimentj.runtime;

import io.github.sentimentj.spi.Weights;
import java.util.function.IntFunction;

/**
 * One bidirectional LSTM layer: a direction that reads the text forwards and one that reads it
 * backwards. Immutable and thread-safe.
 */
final class BiLstmLayer {
  /* Multiplications in a direction, about a tenth of a millisecond, below which waking another thread is
   * taken to cost more than it brings; an estimate, not measured. */
  private static final long LEAST_SHARED = 1_500_000;

  private final LstmDirection forward;
  private final LstmDirection backward;

  BiLstmLayer(Weights weights, int layer) {
    this.forward = new LstmDirection(weights, layer, false);
    this.backward = new LstmDirection(weights, layer, true);
  }

  /** Returns what the forward direction does to its inputs first. */
  Linear forwardInput() {
    return forward.inputLayer();
  }

  /** Returns what the backward direction does to its inputs first. */
  Linear backwardInput() {
    return backward.inputLayer();
  }

  /**
   * Reads texts together, each with the bits that it would have alone.
   *
   * @param inputs {@code [text][time][inputSize]}, the longest text first
   * @return {@code [text][time][2 * hiddenSize]}
   */
  float[][][] run(float[][][] inputs) {
    int[] lengths = new int[inputs.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = inputs[i].length;
    }
    return run(
        lengths, i -> forwardInput().apply(inputs[i]), i -> backwardInput().apply(inputs[i]));
  }

  /**
   * Reads texts whose way through the input layers is known to somebody else.
   *
   * @param lengths time steps of each text, descending
   * @param forwardInputs gives {@code [time][4 * hiddenSize]} of a text by its index
   * @param backwardInputs the same for the other direction, in reading order as well
   * @return {@code [text][time][2 * hiddenSize]}
   */
  float[][][] run(
      int[] lengths, IntFunction<float[][]> forwardInputs, IntFunction<float[][]> backwardInputs) {
    float[][][] outputs = new float[lengths.length][][];
    long time = 0;
    for (int i = 0; i < lengths.length; i++) {
      outputs[i] = new float[lengths[i]][2 * forward.hiddenSize()];
      time += lengths[i];
    }
    Runnable forwards = () -> forward.run(forwardInputs, outputs);
    Runnable backwards = () -> backward.run(backwardInputs, outputs);
    if (time * forward.multiplications() < LEAST_SHARED) {
      forwards.run();
      backwards.run();
    } else {
      SideBySide.run(forwards, backwards);
    }
    return outputs;
  }

  int hiddenSize() {
    return forward.hiddenSize();
  }

  /** Reads a text forwards, given what {@link #forwardInput} makes of it, to leave out tokens. */
  LstmOcclusion forwardOcclusion(float[][] inputs) {
    return new LstmOcclusion(forward, inputs);
  }

  /** Reads a text backwards, given what {@link #backwardInput} makes of it, to leave out tokens. */
  LstmOcclusion backwardOcclusion(float[][] inputs) {
    return new LstmOcclusion(backward, inputs);
  }
}
