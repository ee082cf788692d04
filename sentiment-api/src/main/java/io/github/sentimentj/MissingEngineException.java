package io.github.sentimentj;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * No engine or tokenizer of the wanted kind is on the class path; the message names the artifact to
 * add.
 */
public final class MissingEngineException extends SentimentException {
  @Serial private static final long serialVersionUID = 1L;

  /** Creates an exception whose message names the Maven artifact to add. */
  public MissingEngineException(String message) {
    super(message);
  }

  /** Creates an exception for an engine that is present but cannot start. */
  public MissingEngineException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
