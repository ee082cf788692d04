package io.github.sentimentj;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Training could not produce a model: it was interrupted (the thread's interrupt flag is kept), or
 * the numbers diverged before a first usable epoch.
 */
public final class TrainingException extends SentimentException {
  @Serial private static final long serialVersionUID = 1L;

  /** Creates an exception that says why training ended without a model. */
  public TrainingException(String message) {
    super(message);
  }

  /** Creates an exception with the engine's own error as cause. */
  public TrainingException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
