package io.github.sentimentj.djl;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Native memory for the embedded texts of one batch after another. Java frees native memory only
 * when its heap is collected, so a new buffer for every batch would pile up gigabytes.
 *
 * <p>Not thread-safe; used for one batch at a time.
 */
final class InputBuffers {
  private ByteBuffer forward = direct(0);
  private ByteBuffer backward = direct(0);

  /**
   * Returns room for this many floats in one of the two directions, with any content.
   *
   * @throws IllegalArgumentException if no buffer can be that large
   */
  ByteBuffer take(boolean reversed, long floats) {
    if (floats > Integer.MAX_VALUE / Float.BYTES) {
      throw new IllegalArgumentException(
          "a batch needs %d embedded values, at most %d fit; lower batchSize or maxLength"
              .formatted(floats, Integer.MAX_VALUE / Float.BYTES));
    }
    int bytes = (int) floats * Float.BYTES;
    ByteBuffer buffer = reversed ? backward : forward;
    if (buffer.capacity() < bytes) {
      buffer = direct((int) Math.min(Integer.MAX_VALUE / Float.BYTES, floats + floats / 2));
      if (reversed) {
        backward = buffer;
      } else {
        forward = buffer;
      }
    }
    return buffer.slice(0, bytes).order(ByteOrder.nativeOrder());
  }

  static ByteBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(Math.multiplyExact(floats, Float.BYTES))
        .order(ByteOrder.nativeOrder());
  }
}
