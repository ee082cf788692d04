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

  /** Creates an exception with a message that names place, expectation and remedy. */
  public DataException(String message) {
    super(message);
  }

  /** Creates an exception with the reader's own error as cause. */
  public DataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
