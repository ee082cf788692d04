package io.github.sentimentj.modelfile;

import io.github.sentimentj.SentimentException;
import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file or stream that cannot be used as a model. The message names the file where there is one,
 * the place in it, what was expected and what to do. Faults of the file system stay {@link
 * java.io.IOException}.
 */
public abstract sealed class ModelFileException extends SentimentException
    permits NotAModelException,
        CorruptModelException,
        DigestMismatchException,
        ModelTooLargeException,
        ModelTooNewException,
        UnsupportedModelException {
  @Serial private static final long serialVersionUID = 1L;

  private String source = "";

  ModelFileException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }

  /** Names the file it is about: the code that finds a fault knows offsets, not paths. */
  final ModelFileException in(Path file) {
    source = file + ": ";
    return this;
  }

  @Override
  public final String getMessage() {
    return source + super.getMessage();
  }
}
