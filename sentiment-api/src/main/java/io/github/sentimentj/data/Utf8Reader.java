package io.github.sentimentj.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads UTF-8, plain or gzip-compressed, and knows the place of what is not UTF-8. A byte order
 * mark is skipped. Not thread-safe.
 */
final class Utf8Reader extends Reader {
  private static final int BUFFER_SIZE = 8192;

  private final String file;
  private final InputStream in;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER_SIZE).flip();
  private boolean lastBytes;
  private long offset;
  private long line = 1;
  private boolean afterReturn;
  private long characters;
  private boolean exhausted;

  /**
   * Starts reading.
   *
   * @throws DataException if the file is UTF-16 or damaged
   */
  Utf8Reader(String file, InputStream raw) throws IOException {
    this.file = file;
    this.in = decompressed(file, raw);
    fill();
    skipByteOrderMark();
  }

  @Override
  public int read(char[] target, int start, int length) throws IOException {
    CharBuffer chars = CharBuffer.wrap(target, start, length).slice();
    while (true) {
      int before = bytes.position();
      CoderResult result = decoder.decode(bytes, chars, lastBytes);
      offset += bytes.position() - before;
      // What is good goes out first, so that an error in it is found before one behind it.
      if (chars.position() > 0 || result.isOverflow()) {
        count(target, start, start + chars.position());
        return chars.position();
      }
      if (result.isError()) {
        throw malformed();
      }
      if (lastBytes) {
        exhausted = true;
        return -1;
      }
      fill();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Returns the number of characters read so far. */
  long characters() {
    return characters;
  }

  /** Returns whether a read has met the end. */
  boolean isExhausted() {
    return exhausted;
  }

  private static InputStream decompressed(String file, InputStream raw) throws IOException {
    InputStream buffered = new BufferedInputStream(raw, BUFFER_SIZE);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    try {
      return gzip ? new GZIPInputStream(buffered, BUFFER_SIZE) : buffered;
    } catch (EOFException | ZipException e) {
      throw damaged(file, 1, e);
    }
  }

  private void fill() throws IOException {
    bytes.compact();
    try {
      int count = in.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
      lastBytes = count < bytes.remaining();
      bytes.position(bytes.position() + count);
    } catch (EOFException | ZipException e) {
      throw damaged(file, line, e);
    }
    bytes.flip();
  }

  private void skipByteOrderMark() {
    if (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE)) {
      throw DataException.at(file, 1, "the file is UTF-16; convert it to UTF-8");
    }
    if (startsWith(0xEF, 0xBB, 0xBF)) {
      bytes.position(3);
      offset = 3;
    }
  }

  private boolean startsWith(int... mark) {
    return bytes.limit() >= mark.length
        && IntStream.range(0, mark.length).allMatch(i -> bytes.get(i) == (byte) mark[i]);
  }

  private void count(char[] read, int start, int end) {
    for (int i = start; i < end; i++) {
      char c = read[i];
      if (c == '\r' || (c == '\n' && !afterReturn)) {
        line++;
      }
      afterReturn = c == '\r';
    }
    characters += end - start;
  }

  private DataException malformed() {
    String message =
        ("byte 0x%02X at offset %d is not UTF-8; convert the file to UTF-8 from the encoding"
                + " it has, such as windows-1252 or GBK")
            .formatted(bytes.get(bytes.position()), offset);
    return DataException.at(file, line, message);
  }

  private static DataException damaged(String file, long line, IOException cause) {
    String message =
        "the gzip data is damaged or cut short (%s); get the file again"
            .formatted(cause.getMessage());
    return DataException.at(file, line, message, cause);
  }
}
