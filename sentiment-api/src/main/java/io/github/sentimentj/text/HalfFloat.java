package io.github.sentimentj.text;

/**
 * Numbers of 16 bits: IEEE 754's binary16, one bit of sign, five of exponent (bias 15), ten of
 * fraction.
 */
public final class HalfFloat {
  private static final int FRACTION_SHIFT = 13; // from 10 bits to float's 23
  private static final int BIAS_DIFFERENCE = 127 - 15;
  private static final float LEAST_NORMAL = 0x1p-14f;
  private static final float LEAST_INFINITE = 65520;

  private HalfFloat() {}

  /**
   * Returns the nearest number, of two equally near ones the even one.
   *
   * @throws IllegalArgumentException if the value is not finite or as large as 65520
   */
  public static short of(float value) {
    float magnitude = Math.abs(value);
    if (!(magnitude < LEAST_INFINITE)) {
      throw new IllegalArgumentException(value + "; expected a number between -65520 and 65520");
    }
    int sign = Float.floatToRawIntBits(value) >>> 16 & 0x8000;
    return (short) (sign | (magnitude < LEAST_NORMAL ? subnormal(magnitude) : normal(magnitude)));
  }

  private static int subnormal(float magnitude) {
    return (int) Math.rint(magnitude * 0x1p24f);
  }

  private static int normal(float magnitude) {
    int bits = Float.floatToRawIntBits(magnitude);
    int half = (1 << (FRACTION_SHIFT - 1)) - 1;
    int rounded = bits + half + (bits >> FRACTION_SHIFT & 1);
    return (rounded >> FRACTION_SHIFT) - (BIAS_DIFFERENCE << 10);
  }

  /** Returns the value, exactly, of bits that are {@linkplain #isFinite finite}. */
  public static float toFloat(short bits) {
    // Scaling by a power of two is exact, and makes subnormal numbers normal ones.
    float magnitude = Float.intBitsToFloat((bits & 0x7FFF) << FRACTION_SHIFT) * 0x1p112f;
    return bits < 0 ? -magnitude : magnitude;
  }

  /** Returns whether the bits are those of a number. */
  public static boolean isFinite(short bits) {
    return (bits & 0x7C00) != 0x7C00;
  }
}
