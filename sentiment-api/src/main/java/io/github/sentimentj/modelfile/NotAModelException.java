package io.github.sentimentj.modelfile;

import java.io.Serial;

/** The file is something else than a model of this library; the message says what it looks like. */
public final class NotAModelException extends ModelFileException {
  @Serial private static final long serialVersionUID = 1L;

  NotAModelException(String looksLike) {
    super(
        "not a SentimentJ model: it looks like %s. Expected a file written by SentimentModel.save"
            .formatted(looksLike),
        null);
  }
}
