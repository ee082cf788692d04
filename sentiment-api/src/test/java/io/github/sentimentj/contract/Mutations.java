package io.github.sentimentj.contract;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Changes inputs at random, equally for equal seeds: bits, bytes and numbers replaced, pieces
 * removed, doubled, and taken from other inputs.
 *
 * <p>Not thread-safe.
 */
final class Mutations {
  private static final int LONGEST = 1 << 14;
  private static final long[] NUMBERS = {
    0,
    1,
    -1,
    2,
    7,
    8,
    127,
    128,
    255,
    256,
    1 << 16,
    1 << 20,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    1L << 32,
    Long.MAX_VALUE,
    Long.MIN_VALUE
  };

  private final List<byte[]> inputs;
  private final SplittableRandom random;

  Mutations(List<byte[]> inputs, long seed) {
    this.inputs = inputs;
    this.random = new SplittableRandom(seed);
  }

  /** Returns another input that was changed one to four times. */
  byte[] next() {
    byte[] bytes = any().clone();
    for (int steps = 1 + random.nextInt(4); steps > 0; steps--) {
      bytes = change(bytes);
    }
    return bytes.length <= LONGEST ? bytes : Arrays.copyOf(bytes, LONGEST);
  }

  private byte[] any() {
    return inputs.get(random.nextInt(inputs.size()));
  }

  private byte[] change(byte[] bytes) {
    int at = random.nextInt(bytes.length + 1);
    int length = Math.min(1 + random.nextInt(1 << random.nextInt(1, 8)), bytes.length - at);
    return switch (random.nextInt(7)) {
      case 0 -> flipped(bytes, at);
      case 1 -> withNumber(bytes, at);
      case 2 -> spliced(bytes, at, at + length, new byte[0]);
      case 3 -> spliced(bytes, at, at, Arrays.copyOfRange(bytes, at, at + length));
      case 4 -> spliced(bytes, at, at, noise());
      case 5 -> spliced(bytes, at, at + length, piece());
      default -> spliced(bytes, at, bytes.length, piece());
    };
  }

  private byte[] flipped(byte[] bytes, int at) {
    if (at < bytes.length) {
      bytes[at] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }

  /** A number of 1, 2, 4 or 8 bytes that programs stumble over, or one next to it. */
  private byte[] withNumber(byte[] bytes, int at) {
    long number = NUMBERS[random.nextInt(NUMBERS.length)] + random.nextInt(-1, 2);
    byte[] eight =
        ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(number).array();
    int width = Math.min(1 << random.nextInt(4), bytes.length - at);
    System.arraycopy(eight, 0, bytes, at, width);
    return bytes;
  }

  private byte[] noise() {
    byte[] noise = new byte[1 + random.nextInt(8)];
    random.nextBytes(noise);
    return noise;
  }

  private byte[] piece() {
    byte[] other = any();
    int from = random.nextInt(other.length + 1);
    return Arrays.copyOfRange(other, from, Math.min(other.length, from + random.nextInt(64)));
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] piece) {
    byte[] result = new byte[bytes.length - (to - from) + piece.length];
    System.arraycopy(bytes, 0, result, 0, from);
    System.arraycopy(piece, 0, result, from, piece.length);
    System.arraycopy(bytes, to, result, from + piece.length, bytes.length - to);
    return result;
  }
}
