package io.github.sentimentj.examples.benchmark;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.SplittableRandom;

/**
 * PyTorch's LSTM over random input, once for each direction, and back from the sum of its output:
 * no more than that.
 *
 * <p>Not thread-safe; used by one thread at a time.
 */
final class LstmPass implements AutoCloseable {
  private static final int GATES = 4;

  private final int hiddenSize;
  private final int inputSize;
  private final NDManager manager = NDManager.newBaseManager(Device.cpu(), "PyTorch");
  private final Direction forward;
  private final Direction backward;

  /**
   * Makes weights and input.
   *
   * @param most the most {@code time * texts} that will be read
   */
  LstmPass(int hiddenSize, int inputSize, int most) {
    this.hiddenSize = hiddenSize;
    this.inputSize = inputSize;
    SplittableRandom random = new SplittableRandom(42);
    this.forward = direction(random, most);
    this.backward = direction(random, most);
  }

  /** Weights of one direction in PyTorch's order, and memory for its input. */
  private record Direction(NDList weights, ByteBuffer input) {}

  private Direction direction(SplittableRandom random, int most) {
    int rows = GATES * hiddenSize;
    NDList weights = new NDList();
    for (Shape shape :
        new Shape[] {
          new Shape(rows, inputSize), new Shape(rows, hiddenSize), new Shape(rows), new Shape(rows)
        }) {
      ByteBuffer values = random(random, (int) shape.size(), 0.1);
      NDArray weight = manager.create(values, shape, DataType.FLOAT32);
      weight.setRequiresGradient(true);
      weights.add(weight);
    }
    return new Direction(weights, random(random, most * inputSize, 0.5));
  }

  /** Native memory, so that tensors read it without a copy. */
  private static ByteBuffer random(SplittableRandom random, int size, double deviation) {
    ByteBuffer bytes = ByteBuffer.allocateDirect(size * Float.BYTES).order(ByteOrder.nativeOrder());
    FloatBuffer floats = bytes.asFloatBuffer();
    for (int i = 0; i < size; i++) {
      floats.put(i, (float) (deviation * random.nextGaussian()));
    }
    return bytes;
  }

  /** Reads texts of this shape in both directions, and computes the gradients of all weights. */
  void run(PaddedShape shape) {
    // Recording is a property of the thread in PyTorch.
    JniUtils.setGradMode(true);
    try (NDManager step = manager.newSubManager()) {
      NDArray loss = sum(step, forward, shape).add(sum(step, backward, shape));
      JniUtils.backward((PtNDArray) loss, (PtNDArray) loss.onesLike(), false, false);
    }
  }

  private NDArray sum(NDManager step, Direction direction, PaddedShape shape) {
    Shape extents = new Shape(shape.time(), shape.texts(), inputSize);
    ByteBuffer values =
        direction
            .input()
            .slice(0, (int) extents.size() * Float.BYTES)
            .order(ByteOrder.nativeOrder());
    NDArray input = step.create(values, extents, DataType.FLOAT32);
    Shape state = new Shape(1, shape.texts(), hiddenSize);
    NDList states = new NDList(step.zeros(state), step.zeros(state));
    return input
        .getNDArrayInternal()
        .lstm(input, states, direction.weights(), true, 1, 0, true, false, false)
        .get(0)
        .sum();
  }

  @Override
  public void close() {
    manager.close();
  }
}
