package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.data.DataException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Reads stdin by lines of UTF-8, and knows the line of what is not UTF-8. Not thread-safe. */
final class InputLines {
  private final InputStream in;
  private long number;

  InputLines(InputStream in) {
    this.in = new BufferedInputStream(in);
  }

  /**
   * Returns the next line without its end, null behind the last.
   *
   * @throws DataException if it is not UTF-8
   */
  @Nullable String next() throws IOException {
    int read = in.read();
    if (read < 0) {
      return null;
    }
    number++;
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    while (read >= 0 && read != '\n') {
      line.write(read);
      read = in.read();
    }
    String text = decoded(ByteBuffer.wrap(line.toByteArray()));
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  /** Returns whether more is there already, so that the next line will not be long in coming. */
  boolean ready() throws IOException {
    return in.available() > 0;
  }

  private String decoded(ByteBuffer line) {
    try {
      return UTF_8.newDecoder().decode(line).toString();
    } catch (CharacterCodingException e) {
      throw new DataException(
          ("stdin:%d: byte 0x%02X is not UTF-8; convert the texts to UTF-8 from the encoding they"
                  + " have, such as windows-1252 or GBK")
              .formatted(number, line.get(line.position())),
          e);
    }
  }
}
