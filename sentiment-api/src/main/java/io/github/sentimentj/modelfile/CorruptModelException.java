package io.github.sentimentj.modelfile;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The file is a model of this library, but damaged, cut short, or changed by another program; the
 * message says where. Nothing of it is used: copy the file again or save the model again.
 */
public final class CorruptModelException extends ModelFileException {
  @Serial private static final long serialVersionUID = 1L;

  CorruptModelException(String problem) {
    this(problem, null);
  }

  CorruptModelException(String problem, @Nullable Throwable cause) {
    super("corrupt model: " + problem + ". Copy the file again or save the model again", cause);
  }

  /** Turns a constructor's complaint about values into one about the file they came from. */
  static CorruptModelException of(String place, IllegalArgumentException complaint) {
    String message = Json.cut(String.valueOf(complaint.getMessage()));
    return new CorruptModelException(place + ": " + message, complaint);
  }
}
