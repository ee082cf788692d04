package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.spi.Weights;
import java.util.Arrays;

/** Makes one sentence vector of the outputs of all time steps. Immutable and thread-safe. */
interface SequencePooling {

  /**
   * Pools outputs.
   *
   * @param outputs {@code [time][feature]}, at least one time step
   * @return the sentence vector
   */
  float[] pool(float[][] outputs);

  /** Pools the outputs of texts, {@code [text][time][feature]}. */
  default float[][] poolAll(float[][][] outputs) {
    float[][] vectors = new float[outputs.length][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = pool(outputs[i]);
    }
    return vectors;
  }

  /** Pools the outputs of a text without one of its tokens. */
  interface Shortened {
    float[] pool(int token, float[][] outputs);
  }

  /**
   * Prepares for a text without each of its tokens. Outputs are those of two directions: what the
   * forward one puts out before the token, and the backward one behind it, stays as it is.
   *
   * @param whole outputs of the whole text, {@code [time][2 * hiddenSize]}
   */
  default Shortened shortened(float[][] whole) {
    return (token, outputs) -> pool(outputs);
  }

  static SequencePooling of(Pooling pooling, Weights weights) {
    return switch (pooling) {
      case LAST_STEP -> outputs -> outputs[outputs.length - 1].clone();
      case FINAL_STATES -> SequencePooling::finalStates;
      case MAX -> SequencePooling::max;
      case MEAN -> SequencePooling::mean;
      case MAX_MEAN -> outputs -> concat(max(outputs), mean(outputs));
      case ATTENTION -> new AdditiveAttention(weights);
    };
  }

  static float[] concat(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  static float[] max(float[][] outputs) {
    float[] max = outputs[0].clone();
    for (float[] output : outputs) {
      for (int i = 0; i < max.length; i++) {
        max[i] = Math.max(max[i], output[i]);
      }
    }
    return max;
  }

  private static float[] mean(float[][] outputs) {
    float[] mean = new float[outputs[0].length];
    for (float[] output : outputs) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += output[i];
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= outputs.length;
    }
    return mean;
  }

  /** Two directions side by side: forwards ends at the last word, backwards at the first. */
  private static float[] finalStates(float[][] outputs) {
    float[] last = outputs[outputs.length - 1].clone();
    int half = last.length / 2;
    System.arraycopy(outputs[0], half, last, half, half);
    return last;
  }
}
