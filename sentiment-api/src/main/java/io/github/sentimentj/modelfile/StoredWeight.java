package io.github.sentimentj.modelfile;

import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.text.HalfFloat;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A weight tensor as a file keeps it.
 *
 * @param values its values: F32, F16 or I8
 * @param scales BF16, one for each row of I8 values; empty for other values
 */
record StoredWeight(TensorEntry values, Optional<TensorEntry> scales) {
  private static final String SCALE = ".scale";

  /** Lays out a tensor from this offset on. Only what has rows is rounded. */
  static StoredWeight of(TensorShape shape, WeightPrecision precision, long begin) {
    boolean rows = shape.extents().size() > 1;
    return switch (rows ? precision : WeightPrecision.FLOAT32) {
      case FLOAT32 -> new StoredWeight(entry(shape, TensorEntry.Type.F32, begin), Optional.empty());
      case FLOAT16 -> new StoredWeight(entry(shape, TensorEntry.Type.F16, begin), Optional.empty());
      case INT8 -> {
        List<Integer> count = List.of(shape.extents().get(0));
        TensorEntry scales =
            new TensorEntry(shape.name() + SCALE, TensorEntry.Type.BF16, count, begin);
        yield new StoredWeight(
            entry(shape, TensorEntry.Type.I8, scales.end()), Optional.of(scales));
      }
    };
  }

  private static TensorEntry entry(TensorShape shape, TensorEntry.Type type, long begin) {
    return new TensorEntry(shape.name(), type, shape.extents(), begin);
  }

  /** Returns the offset behind its last byte. */
  long end() {
    return values.end();
  }

  /** Returns what the file holds of the tensor, with the values that a reader will see. */
  Tensor rounded(Tensor tensor) {
    return switch (values.type()) {
      case F16 -> {
        float[] rounded = tensor.toArray();
        for (int i = 0; i < rounded.length; i++) {
          rounded[i] = HalfFloat.toFloat(half(rounded[i], i));
        }
        yield Tensor.of(FloatBuffer.wrap(rounded), tensor.shape());
      }
      case I8 -> {
        float[] rounded = tensor.toArray();
        int width = width();
        for (int start = 0; start < rounded.length; start += width) {
          float scale = RowScale.toFloat(RowScale.of(FloatBuffer.wrap(rounded, start, width)));
          for (int i = start; i < start + width; i++) {
            rounded[i] = scale * RowScale.quantize(rounded[i], scale);
          }
        }
        yield Tensor.of(FloatBuffer.wrap(rounded), tensor.shape());
      }
      default -> tensor;
    };
  }

  private int width() {
    return Math.max(1, values.size() / Math.max(1, values.shape().get(0)));
  }

  private short half(float value, int index) {
    try {
      return HalfFloat.of(value);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "tensor '%s' has %s at %d, too large for 16 bits; keep 32 or 8"
              .formatted(values.name(), value, index),
          e);
    }
  }

  /** Writes scales and values of a tensor. */
  void write(OutputStream out, Tensor tensor) throws IOException {
    switch (values.type()) {
      case F16 -> writeHalves(out, tensor.values());
      case I8 -> writeBytes(out, tensor.values());
      default -> ModelWriter.write(out, tensor);
    }
  }

  private void writeHalves(OutputStream out, FloatBuffer weights) throws IOException {
    int width = width();
    ByteBuffer row = ByteBuffer.allocate(Short.BYTES * width).order(ByteOrder.LITTLE_ENDIAN);
    while (weights.hasRemaining()) {
      row.clear();
      for (int i = 0; i < width; i++) {
        row.putShort(half(weights.get(), weights.position() - 1));
      }
      out.write(row.array());
    }
  }

  private void writeBytes(OutputStream out, FloatBuffer weights) throws IOException {
    int width = width();
    int rows = values.shape().get(0);
    ByteBuffer scales = ByteBuffer.allocate(Short.BYTES * rows).order(ByteOrder.LITTLE_ENDIAN);
    for (int row = 0; row < rows; row++) {
      scales.putShort(RowScale.of(weights.slice(row * width, width)));
    }
    out.write(scales.array());
    byte[] quantized = new byte[width];
    for (int row = 0; row < rows; row++) {
      float scale = RowScale.toFloat(scales.getShort(Short.BYTES * row));
      for (int i = 0; i < width; i++) {
        quantized[i] = RowScale.quantize(weights.get(), scale);
      }
      out.write(quantized);
    }
  }

  /** Reads scales and values. */
  Tensor read(HashedInput input) throws IOException {
    String what = "tensor '" + values.name() + "'";
    float[] weights =
        switch (values.type()) {
          case F16 -> halves(input.shorts(what, values.size()));
          case I8 -> scaled(input, what);
          default -> input.floats(what, values.size());
        };
    return Tensor.of(FloatBuffer.wrap(weights), values.shape());
  }

  private static float[] halves(short[] bits) {
    float[] weights = new float[bits.length];
    for (int i = 0; i < weights.length; i++) {
      // What is not finite is refused with all other weights.
      weights[i] = HalfFloat.isFinite(bits[i]) ? HalfFloat.toFloat(bits[i]) : Float.NaN;
    }
    return weights;
  }

  private float[] scaled(HashedInput input, String what) throws IOException {
    TensorEntry rows = scales.orElseThrow();
    short[] scale = input.shorts("tensor '" + rows.name() + "'", rows.size());
    byte[] quantized = input.bytes(what, values.size());
    float[] weights = new float[quantized.length];
    int width = width();
    for (int i = 0; i < weights.length; i++) {
      if (quantized[i] == Byte.MIN_VALUE) {
        throw new CorruptModelException(
            "%s has -128 at %d; expected -127 to 127".formatted(what, i));
      }
      short bits = scale[i / width];
      weights[i] = RowScale.isValid(bits) ? RowScale.toFloat(bits) * quantized[i] : Float.NaN;
    }
    return weights;
  }
}
