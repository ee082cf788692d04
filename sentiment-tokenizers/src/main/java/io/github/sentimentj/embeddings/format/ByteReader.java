package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Reads little-endian numbers and words from bytes, and knows the place of what is wrong with them.
 *
 * <p>Not thread-safe.
 */
final class ByteReader {
  /** Most bytes of a word. */
  static final int LONGEST_WORD = 1 << 14;

  private static final int CAPACITY = 1 << 16;
  private static final int LONGEST_QUOTE = 40;

  private final String name;
  private final InputStream in;
  private final byte[] buffer = new byte[CAPACITY];
  private final ByteBuffer view = ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN);
  private int position;
  private int limit;
  private long bufferOffset;

  ByteReader(Content content) {
    this.name = content.name();
    this.in = content.bytes();
  }

  /** Returns the number of bytes read so far. */
  long offset() {
    return bufferOffset + position;
  }

  /** Returns the buffer, of which {@link #position()} is the next byte. */
  byte[] buffer() {
    return buffer;
  }

  int position() {
    return position;
  }

  int unsignedByte(String what) throws IOException {
    require(1, what);
    return buffer[position++] & 0xFF;
  }

  int int32(String what) throws IOException {
    require(Integer.BYTES, what);
    position += Integer.BYTES;
    return view.getInt(position - Integer.BYTES);
  }

  long int64(String what) throws IOException {
    require(Long.BYTES, what);
    position += Long.BYTES;
    return view.getLong(position - Long.BYTES);
  }

  /**
   * Reads finite numbers.
   *
   * @throws DataException if one is not finite
   */
  void numbers(NumberType type, float[] target, String what) throws IOException {
    for (int i = 0; i < target.length; i++) {
      require(type.bytes(), what);
      float number = type.read(view, position);
      if (!Float.isFinite(number)) {
        throw error("number %d of %s is %s; expected a finite one".formatted(i + 1, what, number));
      }
      target[i] = number;
      position += type.bytes();
    }
  }

  /** Reads this many bytes. */
  byte[] bytes(int count, String what) throws IOException {
    byte[] bytes = new byte[count];
    for (int done = 0; done < count; ) {
      require(1, what);
      int part = Math.min(limit - position, count - done);
      System.arraycopy(buffer, position, bytes, done, part);
      position += part;
      done += part;
    }
    return bytes;
  }

  /** Passes over bytes; they must be there. */
  void skip(long count, String what) throws IOException {
    long left = count;
    while (left > 0) {
      require(1, what);
      int part = (int) Math.min(limit - position, left);
      position += part;
      left -= part;
    }
  }

  /**
   * Passes over the bytes before the next {@code end} and over it, and returns how many they are;
   * they stay in the buffer, before {@link #position()}, until the next call.
   *
   * @throws DataException if they are more than a word's
   */
  int skipWord(int end, String what) throws IOException {
    int length = 0;
    while (true) {
      if (position + length == limit) {
        require(length + 1, what);
      }
      if (buffer[position + length] == end) {
        position += length + 1;
        return length;
      }
      if (++length > LONGEST_WORD) {
        throw error(
            "%s of over %d bytes: '%s...'".formatted(what, LONGEST_WORD, text(LONGEST_QUOTE)));
      }
    }
  }

  /** Returns whether there is another byte. */
  boolean hasNext() throws IOException {
    return position < limit || fill() > 0;
  }

  /** Checks that nothing follows. */
  void requireEnd(String what) throws IOException {
    if (hasNext()) {
      throw error("more follows " + what + "; the header lies, or the file is another's");
    }
  }

  /** Returns the next byte, which is not passed over. */
  int peek() {
    return buffer[position];
  }

  /** Returns an error at the next byte. */
  DataException error(String message) {
    return new DataException("%s: at byte %d: %s".formatted(name, offset(), message));
  }

  String name() {
    return name;
  }

  private String text(int length) {
    return new String(buffer, position, length, StandardCharsets.UTF_8);
  }

  /** Makes this many bytes stand in the buffer. */
  private void require(int count, String what) throws IOException {
    while (limit - position < count) {
      if (fill() <= 0) {
        throw new DataException(
            "%s: ends at byte %d, in the middle of %s; the file is cut short, or its header lies"
                .formatted(name, bufferOffset + limit, what));
      }
    }
  }

  private int fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    bufferOffset += position;
    limit -= position;
    position = 0;
    int read = in.read(buffer, limit, CAPACITY - limit);
    limit += Math.max(0, read);
    return read;
  }
}
