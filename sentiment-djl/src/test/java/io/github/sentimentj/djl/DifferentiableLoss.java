package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A weighted sum of all logits of a batch, as a function of the weights. */
final class DifferentiableLoss {
  static final String EMBEDDING = "embedding.weight";

  private final Forward forward;
  private final EncodedBatch texts;
  private final PaddedBatch batch;
  private final float[] factors;
  private final Supplier<Dropout> dropout;

  /**
   * Fixes all but the weights.
   *
   * @param factors of the logits, text by text and label by label
   * @param dropout gives the same masks at every call
   */
  DifferentiableLoss(
      Architecture architecture, EncodedBatch texts, float[] factors, Supplier<Dropout> dropout) {
    this.forward = Forward.of(architecture);
    this.texts = texts;
    this.batch = new PaddedBatch(texts.texts());
    this.factors = factors;
    this.dropout = dropout;
  }

  /**
   * Loss and gradients.
   *
   * @param weights of the weights, under their names
   * @param words of the embedded texts, for each text {@code [time * embeddingSize]}
   */
  record Result(double loss, Map<String, float[]> weights, List<float[]> words) {}

  Result compute(Weights weights) {
    try (NDManager manager = PyTorch.newManager()) {
      boolean recording = JniUtils.isGradMode();
      JniUtils.setGradMode(true);
      try {
        return compute(weights, manager);
      } finally {
        JniUtils.setGradMode(recording);
      }
    }
  }

  private Result compute(Weights weights, NDManager manager) {
    Tensors tensors = new Tensors(true);
    for (String name : weights.names()) {
      Tensor tensor = weights.get(name);
      ByteBuffer bytes = InputBuffers.direct(tensor.size());
      bytes.asFloatBuffer().put(tensor.values());
      tensors.add(manager, name, bytes, tensor.shape());
    }
    EmbeddingLookup lookup = lookup(weights.get(EMBEDDING), texts);
    InputBuffers buffers = new InputBuffers();
    NDArray inOrder = batch.embedded(manager, lookup, buffers, false);
    NDArray reversed = batch.embedded(manager, lookup, buffers, true);
    inOrder.setRequiresGradient(true);
    reversed.setRequiresGradient(true);
    NDArray logits =
        forward.logits(new Forward.Inputs(batch, inOrder, reversed), tensors, dropout.get());
    NDArray loss = logits.flatten().mul(manager.create(factors, new Shape(factors.length))).sum();
    JniUtils.backward((PtNDArray) loss, (PtNDArray) loss.onesLike(), false, false);

    List<float[]> words = new ArrayList<>();
    for (int b = 0; b < batch.size(); b++) {
      words.add(new float[batch.length(b) * lookup.embeddingSize()]);
    }
    addWords(inOrder, false, words);
    if (forward.readsReversed()) {
      addWords(reversed, true, words);
    }
    Map<String, float[]> gradients = new LinkedHashMap<>();
    for (String name : weights.names()) {
      gradients.put(
          name,
          name.equals(EMBEDDING)
              ? ofEmbedding(words, weights.get(EMBEDDING))
              : tensors.get(name).getGradient().toFloatArray());
    }
    return new Result(loss.getFloat(), gradients, words);
  }

  private static EmbeddingLookup lookup(Tensor embedding, EncodedBatch texts) {
    float[] values = embedding.toArray();
    int size = embedding.shape().get(1);
    return new EmbeddingLookup() {
      @Override
      public int embeddingSize() {
        return size;
      }

      @Override
      public void copyTo(int text, int position, float[] target) {
        int id = texts.texts().get(text).id(position);
        System.arraycopy(values, id * size, target, 0, size);
      }
    };
  }

  private void addWords(NDArray input, boolean reversed, List<float[]> words) {
    float[] gradient = input.getGradient().toFloatArray();
    int size = (int) input.getShape().get(2);
    for (int b = 0; b < batch.size(); b++) {
      for (int t = 0; t < batch.length(b); t++) {
        int place = reversed ? batch.length(b) - 1 - t : t;
        for (int i = 0; i < size; i++) {
          words.get(b)[place * size + i] += gradient[(t * batch.size() + b) * size + i];
        }
      }
    }
  }

  private float[] ofEmbedding(List<float[]> words, Tensor embedding) {
    int size = embedding.shape().get(1);
    float[] gradient = new float[embedding.size()];
    for (int b = 0; b < batch.size(); b++) {
      for (int t = 0; t < batch.length(b); t++) {
        for (int i = 0; i < size; i++) {
          gradient[texts.texts().get(b).id(t) * size + i] += words.get(b)[t * size + i];
        }
      }
    }
    return gradient;
  }
}
