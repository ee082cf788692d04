package io.github.sentimentj.data;

import io.github.sentimentj.SentimentException;
import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Labelled data that cannot be used as it is; the message names the file and line where one is
 * known.
 */
public final class DataException extends SentimentException {
  @Serial private static final long serialVersionUID = 1L;

  private static final int LONGEST_QUOTE = 40;

  /** Creates an exception with a message that names place, expectation and remedy. */
  public DataException(String message) {
    super(message);
  }

  /** Creates an exception with the reader's own error as cause. */
  public DataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Creates an exception whose message starts with the place, as compilers write it. */
  static DataException at(String file, long line, String message) {
    return at(file, line, message, null);
  }

  /** As above, with the reader's own error as cause. */
  static DataException at(String file, long line, String message, @Nullable Throwable cause) {
    return new DataException("%s:%d: %s".formatted(file, line, message), cause);
  }

  /**
   * Returns a value of the file as a message can show it: in quotes, in one line and not too long.
   */
  static String quote(String value) {
    boolean cut = value.length() > LONGEST_QUOTE;
    String shown = cut ? value.substring(0, LONGEST_QUOTE) + "…" : value;
    return '"' + shown.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
