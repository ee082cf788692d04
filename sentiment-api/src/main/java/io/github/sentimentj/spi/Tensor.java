package io.github.sentimentj.spi;

import static java.util.Objects.requireNonNull;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * A row-major block of floats with a shape.
 *
 * <p>Immutable and thread-safe.
 */
public final class Tensor {
  private final List<Integer> shape;
  private final FloatBuffer values;

  private Tensor(List<Integer> shape, FloatBuffer values) {
    long size = 1;
    for (int extent : shape) {
      if (extent < 0) {
        throw new IllegalArgumentException("shape " + shape);
      }
      size = Math.multiplyExact(size, extent);
    }
    if (size != values.remaining()) {
      throw new IllegalArgumentException(
          "shape " + shape + " needs " + size + " values; got " + values.remaining());
    }
    this.shape = shape;
    this.values = values.slice().asReadOnlyBuffer();
  }

  /** Makes a tensor that reads this array; the caller must not change the array afterwards. */
  public static Tensor of(float[] values, Integer... shape) {
    return new Tensor(List.of(shape), FloatBuffer.wrap(requireNonNull(values, "values")));
  }

  /** Makes a tensor that reads the buffer's remaining values, which must not change afterwards. */
  public static Tensor of(FloatBuffer values, List<Integer> shape) {
    return new Tensor(List.copyOf(shape), requireNonNull(values, "values"));
  }

  /** Returns the extents of all axes. */
  public List<Integer> shape() {
    return shape;
  }

  /** Returns the number of values. */
  public int size() {
    return values.capacity();
  }

  /** Returns a read-only view of all values, with its own position. */
  public FloatBuffer values() {
    return values.duplicate();
  }

  /** Returns a copy of all values. */
  public float[] toArray() {
    float[] copy = new float[values.capacity()];
    values.get(0, copy);
    return copy;
  }
}
