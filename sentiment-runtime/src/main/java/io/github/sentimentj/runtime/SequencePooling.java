package io.github.sentimentj.runtime;

import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.spi.Weights;
import java.util.Arrays;

/** Makes one sentence vector of the outputs of all time steps. Immutable and thread-safe. */
interface SequencePooling {

  /**
   * Pools both directions' outputs, each {@code [time][hiddenSize]} in reading order.
   *
   * @return the sentence vector
   */
  float[] pool(float[][] forward, float[][] backward);

  static SequencePooling of(Pooling pooling, Weights weights) {
    return switch (pooling) {
      case LAST_STEP ->
          (forward, backward) -> concat(forward[forward.length - 1], backward[backward.length - 1]);
      // The backward direction ends at the first word.
      case FINAL_STATES -> (forward, backward) -> concat(forward[forward.length - 1], backward[0]);
      case MAX -> (forward, backward) -> concat(max(forward), max(backward));
      case MEAN -> (forward, backward) -> concat(mean(forward), mean(backward));
      case MAX_MEAN ->
          (forward, backward) ->
              concat(concat(max(forward), max(backward)), concat(mean(forward), mean(backward)));
      case ATTENTION -> new AdditiveAttention(weights);
    };
  }

  static float[] concat(float[] first, float[] second) {
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static float[] max(float[][] outputs) {
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
}
