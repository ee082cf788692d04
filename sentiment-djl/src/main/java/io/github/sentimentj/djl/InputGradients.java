package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Gradients of a network by the word vectors it reads.
 *
 * @param weights not differentiable, but those of a pass that is recorded
 */
record InputGradients(Forward forward, Tensors weights, int embeddingSize) {

  /** What one computation takes its memory from. */
  record Memory(NDManager manager, InputBuffers buffers) {}

  /** Does what {@link io.github.sentimentj.spi.GradientNetwork#gradients} says. */
  List<float[]> of(List<float[]> vectors, UnaryOperator<float[]> derivative, Memory memory) {
    // Recording is a property of the thread in PyTorch; leave the thread as it was.
    boolean recording = JniUtils.isGradMode();
    JniUtils.setGradMode(true);
    try {
      return recorded(vectors, derivative, memory);
    } finally {
      JniUtils.setGradMode(recording);
    }
  }

  private List<float[]> recorded(
      List<float[]> vectors, UnaryOperator<float[]> derivative, Memory memory) {
    PaddedBatch batch =
        new PaddedBatch(
            vectors.stream().mapToInt(vector -> vector.length / embeddingSize).toArray());
    GivenVectors words = new GivenVectors(vectors, embeddingSize);
    NDManager manager = memory.manager();
    NDArray inOrder = batch.embedded(manager, words, memory.buffers(), false);
    NDArray reversed =
        forward.readsReversed() ? batch.embedded(manager, words, memory.buffers(), true) : inOrder;
    inOrder.setRequiresGradient(true);
    reversed.setRequiresGradient(true);
    NDArray logits =
        forward.logits(new Forward.Inputs(batch, inOrder, reversed), weights, Dropout.NONE);
    NDArray factors = factors(logits, vectors.size(), derivative);
    JniUtils.backward((PtNDArray) logits, (PtNDArray) factors, false, false);

    List<float[]> gradients = new ArrayList<>();
    vectors.forEach(vector -> gradients.add(new float[vector.length]));
    addGradients(inOrder, gradients, false);
    if (forward.readsReversed()) {
      addGradients(reversed, gradients, true);
    }
    return gradients;
  }

  private static NDArray factors(NDArray logits, int texts, UnaryOperator<float[]> derivative) {
    float[] flat = logits.toFloatArray();
    int labels = flat.length / texts;
    float[] factors = new float[flat.length];
    for (int b = 0; b < texts; b++) {
      float[] ofText = derivative.apply(Arrays.copyOfRange(flat, b * labels, (b + 1) * labels));
      System.arraycopy(ofText, 0, factors, b * labels, labels);
    }
    return logits.getManager().create(factors, new Shape(texts, labels));
  }

  private void addGradients(NDArray input, List<float[]> gradients, boolean reversed) {
    try (NDArray gradient = input.getGradient()) {
      FloatBuffer values = Pass.floats(gradient);
      float[] row = new float[embeddingSize];
      for (int b = 0; b < gradients.size(); b++) {
        float[] sums = gradients.get(b);
        int length = sums.length / embeddingSize;
        for (int t = 0; t < length; t++) {
          values.get((t * gradients.size() + b) * embeddingSize, row);
          int offset = (reversed ? length - 1 - t : t) * embeddingSize;
          for (int i = 0; i < embeddingSize; i++) {
            sums[offset + i] += row[i];
          }
        }
      }
    }
  }

  /** Vectors that are no words' own. */
  private record GivenVectors(List<float[]> vectors, int embeddingSize) implements EmbeddingLookup {

    @Override
    public void copyTo(int text, int position, float[] target) {
      System.arraycopy(vectors.get(text), position * embeddingSize, target, 0, embeddingSize);
    }
  }
}
