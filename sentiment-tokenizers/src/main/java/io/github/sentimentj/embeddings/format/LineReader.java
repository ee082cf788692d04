package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes, without a byte order mark and white space at their ends.
 *
 * <p>Not thread-safe.
 */
final class LineReader {
  private static final int FIRST_BUFFER = 1 << 16;

  // Over 40,000 numbers: a longer line is not one of word vectors.
  private static final int LONGEST_LINE = 1 << 20;

  private final String name;
  private final InputStream in;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int position;
  private int limit;
  private long number;
  private int separators;

  LineReader(Content content) {
    this.name = content.name();
    this.in = content.bytes();
  }

  String name() {
    return name;
  }

  /** Returns the next line that is not blank, valid until the next call, or null at the end. */
  @Nullable Line next() throws IOException {
    Line line = nextOrBlank();
    while (line != null && line.from() == line.to()) {
      line = nextOrBlank();
    }
    return line;
  }

  /** Returns the next line, valid until the next call, or null at the end. */
  @Nullable Line nextOrBlank() throws IOException {
    if (position == limit && !fill()) {
      return null;
    }
    int end = lineEnd();
    Line line = trimmed(position, end);
    position = Math.min(end + 1, limit);
    return line;
  }

  /** Index of the next line feed, or of the end of the file; counts separators before it. */
  private int lineEnd() throws IOException {
    separators = 0;
    int i = position;
    while (true) {
      for (; i < limit; i++) {
        byte b = buffer[i];
        if (b == ' ' || b == '\t') {
          separators++;
        } else if (b == '\n') {
          return i;
        }
      }
      int scanned = i - position;
      if (!fill()) {
        return limit;
      }
      i = position + scanned;
    }
  }

  private Line trimmed(int start, int end) {
    number++;
    int from = number == 1 && hasByteOrderMark(start, end) ? start + 3 : start;
    int to = end;
    while (to > from && isBlank(buffer[to - 1])) {
      to--;
      separators -= buffer[to] == '\r' ? 0 : 1;
    }
    return new Line(new Line.Place(name, number), buffer, new Line.Span(from, to), separators + 1);
  }

  private boolean hasByteOrderMark(int start, int end) {
    return end - start >= 3
        && buffer[start] == (byte) 0xEF
        && buffer[start + 1] == (byte) 0xBB
        && buffer[start + 2] == (byte) 0xBF;
  }

  private static boolean isBlank(byte b) {
    return b == ' ' || b == '\t' || b == '\r';
  }

  /** Reads more behind what is left of the buffer, which moves to its start; false at the end. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    if (limit == buffer.length) {
      if (limit == LONGEST_LINE) {
        throw new DataException(
            "%s:%d: a line of over %d bytes; expected word vectors as text"
                .formatted(name, number + 1, LONGEST_LINE));
      }
      buffer = Arrays.copyOf(buffer, 2 * limit);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, read);
    return read > 0;
  }
}
