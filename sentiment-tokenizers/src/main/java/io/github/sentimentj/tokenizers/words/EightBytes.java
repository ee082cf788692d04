package io.github.sentimentj.tokenizers.words;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Eight ASCII characters at a time, the first one in the lowest byte of a long; a byte below 0 is
 * no ASCII. So most words are found, compared and hashed without a loop.
 */
final class EightBytes {
  /** Bytes that an array must have behind the last index that is loaded. */
  static final int PADDING = 2 * Long.BYTES;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long EACH = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;
  private static final long LOWER_CASE = 0x20 * EACH;

  private EightBytes() {}

  static long load(byte[] bytes, int index) {
    return (long) LONGS.get(bytes, index);
  }

  /** Returns how many letters there are before anything else. */
  static int letters(long eight) {
    long lower = (eight | LOWER_CASE) & ~HIGH;
    long fromA = lower + (0x80 - 'a') * EACH;
    long beyondZ = lower + (0x7F - 'z') * EACH;
    long others = (~fromA | beyondZ | eight) & HIGH;
    return Long.numberOfTrailingZeros(others) >>> 3;
  }

  /** Returns the first ones, from 1 to 8, and zeros behind them. */
  static long first(int count, long eight) {
    return eight & (-1L >>> (Long.SIZE - Byte.SIZE * count));
  }

  static boolean isAscii(long eight) {
    return (eight & HIGH) == 0;
  }

  /** Returns a word of up to eight letters or apostrophes as {@link #lowerCase} does. */
  static long lowerCaseOf(String word) {
    return lowerCase(load(Arrays.copyOf(word.getBytes(US_ASCII), Long.BYTES), 0));
  }

  /** Returns ASCII letters in lower case; apostrophes stay, and zeros become blanks. */
  static long lowerCase(long letters) {
    return letters | LOWER_CASE;
  }
}
