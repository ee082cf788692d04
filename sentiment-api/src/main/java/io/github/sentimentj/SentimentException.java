package io.github.sentimentj;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Root of the library's unchecked exceptions: everything that is wrong with data, a model file or
 * the class path. Programming mistakes stay {@link IllegalArgumentException} and {@link
 * IllegalStateException}; faults of the file system stay {@link java.io.IOException}.
 */
public class SentimentException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1L;

  /** Creates an exception with a message that names the thing, the place and what to do. */
  public SentimentException(String message) {
    super(message);
  }

  /** Creates an exception with a message and its cause. */
  public SentimentException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
