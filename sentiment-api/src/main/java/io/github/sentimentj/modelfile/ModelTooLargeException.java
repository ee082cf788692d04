package io.github.sentimentj.modelfile;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * The file is larger than a limit that the reader was given ({@link ModelChecks}), or than the heap
 * of this virtual machine holds; the message names the limit and both sizes. Nothing of it is kept,
 * and other models can still be loaded.
 */
public final class ModelTooLargeException extends ModelFileException {
  @Serial private static final long serialVersionUID = 1L;

  private static final int MEGABYTE = 1 << 20;

  ModelTooLargeException(String problem) {
    super(problem, null);
  }

  private ModelTooLargeException(String problem, @Nullable Throwable cause) {
    super(problem, cause);
  }

  /** Tells that the heap is too small for a model of about so many bytes in memory. */
  static ModelTooLargeException of(long bytes, @Nullable OutOfMemoryError cause) {
    return new ModelTooLargeException(
        "the model takes about " + megabytes(bytes) + advice(), cause);
  }

  /** Tells that the heap was too small to open a model that had been read. */
  public static ModelTooLargeException whileOpening(long parameters, OutOfMemoryError cause) {
    return new ModelTooLargeException(
        "a network of %d parameters does not fit%s".formatted(parameters, advice()), cause);
  }

  private static String advice() {
    return "; the heap of this JVM has at most %s. Give it more with -Xmx, or save the model with"
            .formatted(megabytes(Runtime.getRuntime().maxMemory()))
        + " fewer words";
  }

  private static String megabytes(long bytes) {
    return (bytes + MEGABYTE - 1) / MEGABYTE + " MB";
  }
}
