package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Serial;
import java.io.Writer;
import java.util.Locale;

/** Writes results, and tells a reader that has gone from a disk that is full. */
public final class ResultWriter {
  private final Writer writer;

  ResultWriter(OutputStream out) {
    this.writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  /** The reader of a pipe has ended, as {@code head} does: no failure, and nothing more to do. */
  static final class ReaderGoneException extends IOException {
    @Serial private static final long serialVersionUID = 1L;

    ReaderGoneException(IOException cause) {
      super(cause);
    }
  }

  /** Writes a line, which need not arrive before {@link #flush()}. */
  void line(String text) throws IOException {
    try {
      writer.write(text);
      writer.write('\n');
    } catch (IOException e) {
      throw told(e);
    }
  }

  /** Lets everything written arrive. */
  void flush() throws IOException {
    try {
      writer.flush();
    } catch (IOException e) {
      throw told(e);
    }
  }

  /**
   * Java has no type for a broken pipe; "pipe" stands in the system's message in most languages.
   */
  private static IOException told(IOException e) {
    String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("pipe") ? new ReaderGoneException(e) : e;
  }

  Writer writer() {
    return writer;
  }
}
