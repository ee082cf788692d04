package io.github.sentimentj.modelfile;

import java.io.Serial;
import java.util.Collection;

/**
 * The file names something that this version of the library does not have, such as an architecture;
 * the message lists what it has.
 */
public final class UnsupportedModelException extends ModelFileException {
  @Serial private static final long serialVersionUID = 1L;

  UnsupportedModelException(String place, String found, Collection<String> known) {
    super(
        "%s is '%s'; this version of SentimentJ knows %s. A later version may know it"
            .formatted(place, found, String.join(", ", known)),
        null);
  }
}
