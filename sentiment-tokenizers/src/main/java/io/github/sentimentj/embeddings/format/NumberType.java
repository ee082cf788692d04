package io.github.sentimentj.embeddings.format;

import java.nio.ByteBuffer;

/** How a number is written, in little-endian order. */
enum NumberType {
  FLOAT64(8) {
    @Override
    float read(ByteBuffer bytes, int index) {
      return (float) bytes.getDouble(index);
    }
  },
  FLOAT32(4) {
    @Override
    float read(ByteBuffer bytes, int index) {
      return bytes.getFloat(index);
    }
  },
  FLOAT16(2) {
    @Override
    float read(ByteBuffer bytes, int index) {
      return ofHalf(bytes.getShort(index));
    }
  },
  /** The upper half of a 32-bit number. */
  BFLOAT16(2) {
    @Override
    float read(ByteBuffer bytes, int index) {
      return Float.intBitsToFloat(bytes.getShort(index) << 16);
    }
  };

  private final int bytes;

  NumberType(int bytes) {
    this.bytes = bytes;
  }

  int bytes() {
    return bytes;
  }

  /** Returns the number at this index, rounded to the nearest float. */
  abstract float read(ByteBuffer bytes, int index);

  // IEEE 754: one bit of sign, five of exponent (bias 15), ten of fraction.
  private static float ofHalf(short half) {
    int exponent = (half >> 10) & 0x1F;
    int fraction = half & 0x3FF;
    float magnitude;
    if (exponent == 0x1F) {
      magnitude = fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
    } else if (exponent == 0) {
      magnitude = fraction * 0x1p-24f;
    } else {
      magnitude = Float.intBitsToFloat((exponent - 15 + 127) << 23 | fraction << 13);
    }
    return half < 0 ? -magnitude : magnitude;
  }
}
