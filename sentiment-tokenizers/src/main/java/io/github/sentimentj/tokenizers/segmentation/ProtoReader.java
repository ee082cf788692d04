package io.github.sentimentj.tokenizers.segmentation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Reads the fields of a protocol buffer one after the other.
 *
 * <p>Not thread-safe.
 */
final class ProtoReader {
  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int BYTES = 2;
  private static final int FIXED_32 = 5;

  private final ByteBuffer in;
  private int tag;

  ProtoReader(byte[] message) {
    this(ByteBuffer.wrap(message));
  }

  private ProtoReader(ByteBuffer in) {
    this.in = in.order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Steps to the next field; false at the end. */
  boolean next() {
    if (!in.hasRemaining()) {
      return false;
    }
    tag = (int) varint();
    return true;
  }

  /** Returns the field's number. */
  int number() {
    return tag >>> 3;
  }

  int integer() {
    require(VARINT);
    return (int) varint();
  }

  float float32() {
    require(FIXED_32);
    return slice(Float.BYTES).getFloat();
  }

  byte[] bytes() {
    require(BYTES);
    ByteBuffer slice = slice(varint());
    byte[] bytes = new byte[slice.remaining()];
    slice.get(bytes);
    return bytes;
  }

  String string() {
    return new String(bytes(), UTF_8);
  }

  ProtoReader message() {
    require(BYTES);
    return new ProtoReader(slice(varint()));
  }

  void skip() {
    switch (tag & 7) {
      case VARINT -> varint();
      case FIXED_64 -> slice(Long.BYTES);
      case BYTES -> slice(varint());
      case FIXED_32 -> slice(Float.BYTES);
      default -> throw malformed("field type " + (tag & 7));
    }
  }

  private void require(int type) {
    if ((tag & 7) != type) {
      throw malformed("field " + number() + " of type " + (tag & 7) + ", expected " + type);
    }
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE; shift += 7) {
      byte next = slice(1).get();
      value |= (long) (next & 0x7F) << shift;
      if (next >= 0) {
        return value;
      }
    }
    throw malformed("a number of more than 64 bits");
  }

  private ByteBuffer slice(long length) {
    if (length < 0 || length > in.remaining()) {
      throw malformed(length + " bytes wanted, " + in.remaining() + " left");
    }
    ByteBuffer slice = in.slice(in.position(), (int) length).order(ByteOrder.LITTLE_ENDIAN);
    in.position(in.position() + (int) length);
    return slice;
  }

  private IllegalArgumentException malformed(String what) {
    return new IllegalArgumentException(
        "not a protocol buffer at byte " + in.position() + ": " + what);
  }
}
