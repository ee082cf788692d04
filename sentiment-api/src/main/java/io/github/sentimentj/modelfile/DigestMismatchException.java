package io.github.sentimentj.modelfile;

import java.io.Serial;

/**
 * The file is a sound model, but not the one that was asked for by {@link
 * ModelChecks#expectedDigest}; the message has both digests.
 */
public final class DigestMismatchException extends ModelFileException {
  @Serial private static final long serialVersionUID = 1L;

  DigestMismatchException(String expected, String actual) {
    super(
        "the model's SHA-256 is %s; expected %s. It is another file than the one asked for"
            .formatted(actual, expected),
        null);
  }
}
