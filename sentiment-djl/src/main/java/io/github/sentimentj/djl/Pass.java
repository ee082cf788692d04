package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;

/**
 * A run forward and backward through a network. Gradients of the weights add up in the weights,
 * those of the words in the words.
 *
 * @param weights differentiable
 * @param weightDropout share of the recurrent weights left out
 */
record Pass(Forward forward, Tensors weights, double weightDropout, InputBuffers buffers) {
  private static final String RECURRENT = "lstm.weight_hh";

  /** Loss, and raw logits text by text. */
  static final class Result {
    final double loss;
    final float[] logits;

    Result(double loss, float[] logits) {
      this.loss = loss;
      this.logits = logits;
    }
  }

  /**
   * Runs once.
   *
   * @param targets what each log-probability counts, {@code [text, label]}
   * @param wordGradients whether gradients of the words are wanted
   * @param random draws all dropout within the network
   */
  Result run(EmbeddedTexts words, NDArray targets, boolean wordGradients, SplittableRandom random) {
    NDManager step = targets.getManager();
    PaddedBatch batch = words.padded();
    NDArray inOrder = batch.embedded(step, words, buffers, false);
    NDArray reversed =
        forward.readsReversed() ? batch.embedded(step, words, buffers, true) : inOrder;
    inOrder.setRequiresGradient(wordGradients);
    reversed.setRequiresGradient(wordGradients);
    Tensors used = weightDropout == 0 ? weights : weights.dropped(RECURRENT, weightDropout, random);
    NDArray logits =
        forward.logits(
            new Forward.Inputs(batch, inOrder, reversed), used, Dropout.drawnFrom(random));
    NDArray loss = logits.logSoftmax(1).mul(targets).sum().neg();
    JniUtils.backward((PtNDArray) loss, (PtNDArray) loss.onesLike(), false, false);
    if (wordGradients) {
      addGradients(inOrder, words, false);
      if (forward.readsReversed()) {
        addGradients(reversed, words, true);
      }
    }
    return new Result(loss.getFloat(), logits.toFloatArray());
  }

  private static void addGradients(NDArray input, EmbeddedTexts words, boolean reversed) {
    try (NDArray gradient = input.getGradient()) {
      words.addGradients(floats(gradient), reversed);
    }
  }

  /** A view of the tensor's own memory, valid while it is open. */
  static FloatBuffer floats(NDArray array) {
    return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }
}
