package io.github.sentimentj.runtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Maxima over time of a wide convolution of a text without each of its tokens. A window sees few
 * words: only the outputs that touch the gap are computed, all others are those of the whole text.
 * Immutable and thread-safe.
 */
final class ConvolutionOcclusion {
  private final Convolution convolution;
  private final float[][] inputs;
  private final int window;
  // Maxima of the whole text's outputs up to each time and from it on, [time][maps].
  private final float[][] upTo;
  private final float[][] from;

  /**
   * Reads the whole text.
   *
   * @param inputs {@code [time][inputs]}
   */
  ConvolutionOcclusion(Convolution convolution, float[][] inputs) {
    this.convolution = convolution;
    this.inputs = inputs;
    this.upTo = convolution.run(inputs);
    this.from = upTo.clone();
    this.window = upTo.length - inputs.length + 1;
    for (int t = from.length - 2; t >= 0; t--) {
      from[t] = SequencePooling.max(new float[][] {from[t], from[t + 1]});
    }
    for (int t = 1; t < upTo.length; t++) {
      upTo[t] = SequencePooling.max(new float[][] {upTo[t - 1], upTo[t]});
    }
  }

  /** Returns the maxima of the text without this token, {@code [maps]}. */
  float[] maxima(int token) {
    List<float[]> parts = new ArrayList<>();
    if (token > 0) {
      parts.add(upTo[token - 1]);
    }
    if (token + window < from.length) {
      parts.add(from[token + window]);
    }
    if (window > 1) {
      parts.addAll(touching(token));
    }
    return SequencePooling.max(parts.toArray(float[][]::new));
  }

  /** Outputs whose window reaches over the place where the token was. */
  private List<float[]> touching(int token) {
    int start = Math.max(0, token - window + 1);
    float[][] near = Arrays.copyOfRange(inputs, start, Math.min(inputs.length, token + window));
    float[][] without = new float[near.length - 1][];
    int gap = token - start;
    System.arraycopy(near, 0, without, 0, gap);
    System.arraycopy(near, gap + 1, without, gap, without.length - gap);
    return Arrays.asList(convolution.run(without)).subList(gap, gap + window - 1);
  }
}
