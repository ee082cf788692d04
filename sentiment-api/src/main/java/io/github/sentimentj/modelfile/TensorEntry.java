package io.github.sentimentj.modelfile;

import java.util.List;
import java.util.stream.Stream;

/**
 * One tensor as a safetensors header lists it.
 *
 * @param name its name
 * @param type kind of its values
 * @param shape size of each axis, at least 0 each
 * @param begin offset of its first byte, counted from the end of the header
 */
record TensorEntry(String name, Type type, List<Integer> shape, long begin) {
  private static final int MAX_SIZE = ModelChecks.MOST_TENSOR_SIZE;

  /** Kinds of values that model files have. */
  enum Type {
    F32(4),
    F16(2),
    BF16(2),
    I8(1),
    U8(1);

    private final int bytes;

    Type(int bytes) {
      this.bytes = bytes;
    }

    /** Returns the type of this name. */
    static Type named(String name) {
      return Stream.of(values())
          .filter(type -> type.name().equals(name))
          .findFirst()
          .orElseThrow(
              () ->
                  new IllegalArgumentException(
                      "dtype is " + name + "; expected F32, F16, BF16, I8 or U8"));
    }
  }

  /** Checks the size. */
  TensorEntry {
    shape = List.copyOf(shape);
    long size = 1;
    for (int extent : shape) {
      // Never beyond 64 bits: the size so far is below 32.
      size *= extent;
      if (extent < 0 || size > MAX_SIZE) {
        throw new IllegalArgumentException(
            "shape " + shape + "; expected extents from 0 on, and at most " + MAX_SIZE + " values");
      }
    }
  }

  /** Returns the number of values. */
  int size() {
    return shape.stream().reduce(1, (product, extent) -> product * extent);
  }

  /** Returns the offset behind its last byte. */
  long end() {
    return begin + (long) type.bytes * size();
  }

  @Override
  public String toString() {
    return "'" + Json.cut(name) + "' " + type + " " + shape + " at " + begin;
  }
}
