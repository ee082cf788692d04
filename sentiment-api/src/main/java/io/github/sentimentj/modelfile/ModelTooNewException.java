package io.github.sentimentj.modelfile;

import java.io.Serial;

/** The file has a format version that a later version of the library introduced. */
public final class ModelTooNewException extends ModelFileException {
  @Serial private static final long serialVersionUID = 1L;

  ModelTooNewException(long found, int supported) {
    super(
        "the model has format version %d; this version of SentimentJ reads up to %d. Update SentimentJ"
            .formatted(found, supported),
        null);
  }
}
