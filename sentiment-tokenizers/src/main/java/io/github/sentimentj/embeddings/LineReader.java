package io.github.sentimentj.embeddings;

import io.github.sentimentj.data.DataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines as bytes, without blank ones, a byte order mark and white space at their ends.
 *
 * <p>Not thread-safe.
 */
final class LineReader {
  private static final int FIRST_BUFFER = 1 << 16;

  // Over 40,000 numbers: a longer line is not one of word vectors.
  private static final int LONGEST_LINE = 1 << 20;

  private final Path file;
  private final InputStream in;
  private byte[] buffer = new byte[FIRST_BUFFER];
  private int position;
  private int limit;
  private long number;

  LineReader(Path file, InputStream in) {
    this.file = file;
    this.in = in;
  }

  /** Returns the next line that is not blank, valid until the next call, or null at the end. */
  @Nullable Line next() throws IOException {
    while (position < limit || fill()) {
      int end = lineEnd();
      Line line = trimmed(position, end);
      position = Math.min(end + 1, limit);
      if (line.from() < line.to()) {
        return line;
      }
    }
    return null;
  }

  /** Index of the next line feed, or of the end of the file. */
  private int lineEnd() throws IOException {
    int i = position;
    while (true) {
      while (i < limit && buffer[i] != '\n') {
        i++;
      }
      if (i < limit) {
        return i;
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
    }
    return new Line(new Line.Place(file, number), buffer, from, to);
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
                .formatted(file, number + 1, LONGEST_LINE));
      }
      buffer = Arrays.copyOf(buffer, 2 * limit);
    }
    int read = in.read(buffer, limit, buffer.length - limit);
    limit += Math.max(0, read);
    return read > 0;
  }
}
