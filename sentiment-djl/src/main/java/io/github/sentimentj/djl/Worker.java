package io.github.sentimentj.djl;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.text.EncodedText;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Computes loss and gradients of its share of a batch.
 *
 * <p>Not thread-safe; used by one thread at a time.
 */
final class Worker {
  private final Forward forward;
  private final Shared shared;
  private final NDManager manager;
  private final List<float[]> gradients = new ArrayList<>();
  private final RowGradients rows;
  private final InputBuffers buffers = new InputBuffers();

  /** What all workers read. */
  record Shared(
      List<Parameter> parameters, EmbeddingTable embedding, double embeddingDropout, int labels) {}

  /** One worker's share of a batch: its texts, and what the whole batch's loss is divided by. */
  record Share(List<EncodedExample> examples, double batchWeight, SplittableRandom random) {}

  /** Loss of a share, as its part of the batch's mean, and how many texts were right. */
  record Result(double loss, int correct) {}

  Worker(Forward forward, Shared shared, NDManager manager, int vocabularySize) {
    this.forward = forward;
    this.shared = shared;
    this.manager = manager;
    shared.parameters().forEach(parameter -> gradients.add(new float[parameter.gradient().length]));
    this.rows = new RowGradients(vocabularySize, shared.embedding().embeddingSize());
  }

  /** Gradients of the last share, in the order of the parameters. */
  List<float[]> gradients() {
    return gradients;
  }

  /** Gradients of the word vectors of the last share. */
  RowGradients rows() {
    return rows;
  }

  Result compute(Share share) {
    // Recording is a property of the thread in PyTorch; leave the thread as it was.
    boolean recording = JniUtils.isGradMode();
    JniUtils.setGradMode(true);
    try (NDManager step = manager.newSubManager()) {
      return compute(share, step);
    } finally {
      JniUtils.setGradMode(recording);
    }
  }

  private Result compute(Share share, NDManager step) {
    List<EncodedText> texts = share.examples().stream().map(EncodedExample::text).toList();
    PaddedBatch batch = new PaddedBatch(texts);
    float[][] masks = masks(texts.size(), share.random());
    EmbeddingLookup lookup = shared.embedding().masked(masks);
    Tensors weights = new Tensors(true);
    for (Parameter parameter : shared.parameters()) {
      weights.add(step, parameter.name(), parameter.shared(), parameter.extents());
    }
    NDArray inOrder = input(step, batch, lookup, false);
    NDArray reversed = forward.readsReversed() ? input(step, batch, lookup, true) : inOrder;
    NDArray logits =
        forward.logits(
            new Forward.Inputs(batch, inOrder, reversed),
            weights,
            Dropout.drawnFrom(share.random()));
    NDArray loss = logits.logSoftmax(1).mul(targets(step, share)).sum().neg();
    JniUtils.backward((PtNDArray) loss, (PtNDArray) loss.onesLike(), false, false);
    collect(weights);
    rows.clear();
    scatter(batch, inOrder, masks, false);
    if (forward.readsReversed()) {
      scatter(batch, reversed, masks, true);
    }
    return new Result(loss.getFloat(), correct(logits.toFloatArray(), share.examples()));
  }

  private NDArray input(
      NDManager step, PaddedBatch batch, EmbeddingLookup lookup, boolean reversed) {
    NDArray input = batch.embedded(step, lookup, buffers, reversed);
    input.setRequiresGradient(true);
    return input;
  }

  /** One mask a text: a feature dropped is dropped in every word (Gal and Ghahramani 2016). */
  private float[][] masks(int texts, SplittableRandom random) {
    float[][] masks = new float[texts][];
    for (int i = 0; i < texts; i++) {
      masks[i] =
          Dropout.mask(random, shared.embeddingDropout(), shared.embedding().embeddingSize());
    }
    return masks;
  }

  /** One-hot rows times the example's weight, over the batch's size and the mean weight of all. */
  private NDArray targets(NDManager step, Share share) {
    float[] targets = new float[share.examples().size() * shared.labels()];
    int row = 0;
    for (EncodedExample example : share.examples()) {
      targets[row * shared.labels() + example.label()] =
          (float) (example.weight() / share.batchWeight());
      row++;
    }
    return step.create(targets, new Shape(share.examples().size(), shared.labels()));
  }

  private void collect(Tensors weights) {
    for (int i = 0; i < gradients.size(); i++) {
      try (NDArray gradient = weights.get(shared.parameters().get(i).name()).getGradient()) {
        floats(gradient).get(gradients.get(i));
      }
    }
  }

  /** Adds the gradient of every embedded word to the row of its id. */
  private void scatter(PaddedBatch batch, NDArray input, float[][] masks, boolean reversed) {
    int size = rows.embeddingSize();
    float[] vector = new float[size];
    try (NDArray gradient = input.getGradient()) {
      FloatBuffer floats = floats(gradient);
      for (int b = 0; b < batch.size(); b++) {
        for (int t = 0; t < batch.length(b); t++) {
          floats.get((t * batch.size() + b) * size, vector);
          int offset = rows.offset(batch.id(b, t, reversed));
          addMasked(vector, masks[b], rows.rows(), offset);
        }
      }
    }
  }

  private static void addMasked(float[] vector, float[] mask, float[] target, int offset) {
    for (int i = 0; i < vector.length; i++) {
      target[offset + i] += vector[i] * mask[i];
    }
  }

  /** A view of the tensor's own memory, valid while it is open. */
  private static FloatBuffer floats(NDArray array) {
    return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private int correct(float[] logits, List<EncodedExample> examples) {
    int correct = 0;
    for (int i = 0; i < examples.size(); i++) {
      int best = 0;
      for (int label = 1; label < shared.labels(); label++) {
        best =
            logits[i * shared.labels() + label] > logits[i * shared.labels() + best] ? label : best;
      }
      correct += best == examples.get(i).label() ? 1 : 0;
    }
    return correct;
  }
}
