package io.github.sentimentj.modelfile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * Reads a model front to back and hashes every byte on its way.
 *
 * <p>Not thread-safe.
 */
final class HashedInput {
  /** Stands for the length of a stream, which nobody knows. */
  static final long UNKNOWN = -1;

  private static final int STEP = 1 << 16;

  private final InputStream in;
  private final long length;
  private final MessageDigest digest = Sha256.start();
  private final byte[] step = new byte[STEP];
  private long position;

  /**
   * Starts at the stream's next byte.
   *
   * @param length bytes that the stream will give, or {@link #UNKNOWN}
   */
  HashedInput(InputStream in, long length) {
    this.in = in;
    this.length = length;
  }

  /** Checks the length, where it is known, before anything is allocated for the data. */
  void requireLength(long expected) {
    if (length != UNKNOWN && length != expected) {
      throw new CorruptModelException(
          "the file has %d bytes; its header describes %d".formatted(length, expected));
    }
  }

  /** Returns this many bytes, fewer where the input ends before. */
  byte[] upTo(int count) throws IOException {
    // Allocates as bytes arrive.
    byte[] bytes = in.readNBytes(count);
    digest.update(bytes);
    position += bytes.length;
    return bytes;
  }

  byte[] bytes(String what, int count) throws IOException {
    byte[] bytes = upTo(count);
    requireComplete(what, bytes.length, count);
    return bytes;
  }

  float[] floats(String what, int count) throws IOException {
    // From a stream, an array grows with what arrives: a header alone must not cost memory.
    float[] floats = new float[length == UNKNOWN ? Math.min(count, STEP) : count];
    for (int filled = 0; filled < count; ) {
      int wanted = Math.min(STEP / Float.BYTES, count - filled);
      if (filled + wanted > floats.length) {
        floats = Arrays.copyOf(floats, (int) Math.min(count, 2L * floats.length));
      }
      nextFloats(what, floats, filled, wanted);
      filled += wanted;
    }
    return floats;
  }

  private void nextFloats(String what, float[] target, int offset, int count) throws IOException {
    next(what, count * Float.BYTES).asFloatBuffer().get(target, offset, count);
  }

  short[] shorts(String what, int count) throws IOException {
    short[] shorts = new short[length == UNKNOWN ? Math.min(count, STEP) : count];
    for (int filled = 0; filled < count; ) {
      int wanted = Math.min(STEP / Short.BYTES, count - filled);
      if (filled + wanted > shorts.length) {
        shorts = Arrays.copyOf(shorts, (int) Math.min(count, 2L * shorts.length));
      }
      next(what, wanted * Short.BYTES).asShortBuffer().get(shorts, filled, wanted);
      filled += wanted;
    }
    return shorts;
  }

  /** Returns the next bytes, at most {@link #STEP}, until the next call. */
  private ByteBuffer next(String what, int count) throws IOException {
    int read = in.readNBytes(step, 0, count);
    digest.update(step, 0, read);
    position += read;
    requireComplete(what, read, count);
    return ByteBuffer.wrap(step).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void requireComplete(String what, int read, int wanted) {
    if (read < wanted) {
      throw new CorruptModelException(
          "it ends after %d bytes, within %s; it was cut short".formatted(position, what));
    }
  }

  /** Returns whether the input's length is known. */
  boolean hasLength() {
    return length != UNKNOWN;
  }

  /** Returns the digest of everything read so far. */
  byte[] hash() {
    return Sha256.of(digest);
  }

  void requireEnd() throws IOException {
    if (in.read() >= 0) {
      throw new CorruptModelException("there are bytes behind its end, from byte " + position);
    }
  }
}
