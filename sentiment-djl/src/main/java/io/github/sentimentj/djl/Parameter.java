package io.github.sentimentj.djl;

import io.github.sentimentj.architecture.TensorShape;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * One dense weight tensor in training: its values, its gradient, and the memory in which the
 * tensors of all workers read it.
 */
final class Parameter {
  private final TensorShape shape;
  private final ByteBuffer shared;
  private final FloatBuffer sharedFloats;
  private final Moments moments;
  private final float[] gradient;

  Parameter(TensorShape shape, float[] values) {
    this.shape = shape;
    this.shared = InputBuffers.direct(values.length);
    this.sharedFloats = shared.asFloatBuffer();
    this.moments = new Moments(values);
    this.gradient = new float[values.length];
    publish();
  }

  String name() {
    return shape.name();
  }

  /** Memory that tensors read; changed only by {@link #publish()}. */
  ByteBuffer shared() {
    return shared.duplicate().order(shared.order());
  }

  List<Integer> extents() {
    return shape.extents();
  }

  /** Biases are not decayed: they cannot overfit. */
  boolean decays() {
    return shape.extents().size() > 1;
  }

  Moments moments() {
    return moments;
  }

  /** The gradient of the whole batch, to be filled before an update. */
  float[] gradient() {
    return gradient;
  }

  /** Lets the tensors see the values as they are now. */
  void publish() {
    sharedFloats.put(0, moments.values());
  }
}
