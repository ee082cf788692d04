package io.github.sentimentj.modelfile;

import java.nio.FloatBuffer;

/**
 * Rows of weights as whole numbers from -127 to 127 times a scale, symmetric around zero.
 *
 * <p>A scale has the eight significant bits of bfloat16, so that its product with 127 is exact:
 * rounding a row that is rounded already changes no bit of it.
 */
final class RowScale {
  private static final int GREATEST = 127;
  // Rows of smaller numbers are zero for any network, and their scales would lose bits.
  private static final float LEAST = 1e-30f;

  private RowScale() {}

  /** Returns the bfloat16 bits of the scale of a row, zero for a row of zeros. */
  static short of(FloatBuffer row) {
    float greatest = 0;
    while (row.hasRemaining()) {
      greatest = Math.max(greatest, Math.abs(row.get()));
    }
    return greatest < LEAST ? 0 : nearest(greatest / GREATEST);
  }

  private static short nearest(float value) {
    int bits = Float.floatToRawIntBits(value);
    return (short) ((bits + 0x7FFF + (bits >> 16 & 1)) >>> 16);
  }

  /** Returns the scale of these bits. */
  static float toFloat(short bits) {
    return Float.intBitsToFloat(bits << 16);
  }

  /** Returns whether the bits are those of a scale: not negative, and finite. */
  static boolean isValid(short bits) {
    return bits >= 0 && Float.isFinite(GREATEST * toFloat(bits));
  }

  /** Returns the whole number whose product with the scale is nearest to the weight. */
  static byte quantize(float weight, float scale) {
    int nearest = scale == 0 ? 0 : Math.round(weight / scale);
    return (byte) Math.max(-GREATEST, Math.min(GREATEST, nearest));
  }
}
