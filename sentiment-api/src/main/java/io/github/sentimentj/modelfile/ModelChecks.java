package io.github.sentimentj.modelfile;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a model file must keep to be read, beyond being sound: limits of size, and perhaps a known
 * digest. The defaults are the format's own bounds; where strangers hand in models, lower them to
 * what your own models need.
 *
 * <pre>{@code
 * ModelChecks checks = ModelChecks.ofDefaults().maxFileSize(50_000_000).maxVocabularySize(100_000);
 * }</pre>
 *
 * <p>Immutable: every method returns checks of its own. Thread-safe: one instance may be shared by
 * any number of threads.
 */
public final class ModelChecks {
  /** Most bytes of a header: {@value}. */
  public static final int MOST_HEADER_SIZE = 1 << 20;

  /** Most words of a vocabulary: {@value}. */
  public static final int MOST_VOCABULARY_SIZE = 10_000_000;

  /** Most values of a tensor, as no Java array is longer on any virtual machine: {@value}. */
  public static final int MOST_TENSOR_SIZE = Integer.MAX_VALUE - 8;

  private static final Pattern SHA256 = Pattern.compile("(?:sha256:)?([0-9a-f]{64})");
  private static final ModelChecks DEFAULTS =
      new ModelChecks(
          MOST_HEADER_SIZE,
          MOST_VOCABULARY_SIZE,
          MOST_TENSOR_SIZE,
          Long.MAX_VALUE,
          Optional.empty());

  private final int maxHeaderSize;
  private final int maxVocabularySize;
  private final int maxTensorSize;
  private final long maxFileSize;
  private final Optional<String> expectedDigest;

  private ModelChecks(
      int maxHeaderSize,
      int maxVocabularySize,
      int maxTensorSize,
      long maxFileSize,
      Optional<String> expectedDigest) {
    this.maxHeaderSize = maxHeaderSize;
    this.maxVocabularySize = maxVocabularySize;
    this.maxTensorSize = maxTensorSize;
    this.maxFileSize = maxFileSize;
    this.expectedDigest = expectedDigest;
  }

  /** Returns the format's own bounds, files of any length, and no known digest. */
  public static ModelChecks ofDefaults() {
    return DEFAULTS;
  }

  /**
   * Sets the most bytes of the header: labels, settings and provenance as JSON.
   *
   * @param bytes 1 to {@value #MOST_HEADER_SIZE}, which is the default
   * @throws IllegalArgumentException if the number is out of that range
   */
  public ModelChecks maxHeaderSize(int bytes) {
    require("maxHeaderSize", bytes, MOST_HEADER_SIZE);
    return new ModelChecks(bytes, maxVocabularySize, maxTensorSize, maxFileSize, expectedDigest);
  }

  /**
   * Sets the most words that a model may know.
   *
   * @param words 1 to {@value #MOST_VOCABULARY_SIZE}, which is the default
   * @throws IllegalArgumentException if the number is out of that range
   */
  public ModelChecks maxVocabularySize(int words) {
    require("maxVocabularySize", words, MOST_VOCABULARY_SIZE);
    return new ModelChecks(maxHeaderSize, words, maxTensorSize, maxFileSize, expectedDigest);
  }

  /**
   * Sets the most values of a tensor.
   *
   * @param values 1 to {@value #MOST_TENSOR_SIZE}, which is the default
   * @throws IllegalArgumentException if the number is out of that range
   */
  public ModelChecks maxTensorSize(int values) {
    require("maxTensorSize", values, MOST_TENSOR_SIZE);
    return new ModelChecks(maxHeaderSize, maxVocabularySize, values, maxFileSize, expectedDigest);
  }

  /**
   * Sets the most bytes of the whole file.
   *
   * @param bytes from 1; by default a file may have any length
   * @throws IllegalArgumentException if the number is below 1
   */
  public ModelChecks maxFileSize(long bytes) {
    require("maxFileSize", bytes, Long.MAX_VALUE);
    return new ModelChecks(maxHeaderSize, maxVocabularySize, maxTensorSize, bytes, expectedDigest);
  }

  /**
   * Sets which file it has to be. The digest inside a file protects from accidents only; one that
   * comes another way, such as from the program that loads the model, tells an exchanged file.
   *
   * @param sha256 the SHA-256 of the whole file as {@link ModelFile#digest} and {@code sha256sum}
   *     give it: 64 hexadecimal digits, with or without {@code sha256:} in front; by default any
   * @throws IllegalArgumentException if it is none
   */
  public ModelChecks expectedDigest(String sha256) {
    Matcher digest = SHA256.matcher(requireNonNull(sha256, "sha256").toLowerCase(Locale.ROOT));
    if (!digest.matches()) {
      throw new IllegalArgumentException(
          "expectedDigest is '%s'; expected 64 hexadecimal digits, or sha256: and these"
              .formatted(Json.cut(sha256)));
    }
    return new ModelChecks(
        maxHeaderSize, maxVocabularySize, maxTensorSize, maxFileSize, Optional.of(digest.group(1)));
  }

  private static void require(String name, long value, long most) {
    if (value < 1 || value > most) {
      throw new IllegalArgumentException("%s is %d; expected 1 to %d".formatted(name, value, most));
    }
  }

  /** Checks a header's length before it is read. */
  void requireHeader(long bytes) {
    requireWithin("the header has %d bytes", bytes, "maxHeaderSize", maxHeaderSize);
  }

  /** Checks what the header claims before anything is allocated for it. */
  void requireLayout(ModelLayout layout, long fileSize) {
    requireWithin("the file has %d bytes", fileSize, "maxFileSize", maxFileSize);
    requireWithin(
        "the vocabulary has %d words", layout.words(), "maxVocabularySize", maxVocabularySize);
    for (TensorEntry tensor : layout.all()) {
      String what = "tensor '" + Json.cut(tensor.name()) + "' has %d values";
      requireWithin(what, tensor.size(), "maxTensorSize", maxTensorSize);
    }
  }

  private static void requireWithin(String what, long size, String setting, long most) {
    if (size > most) {
      throw new ModelTooLargeException(
          "%s; ModelChecks.%s allows %d. Raise it if the model is meant to be so large"
              .formatted(what.replace("%d", Long.toString(size)), setting, most));
    }
  }

  /** Checks the digest of the whole file. */
  void requireDigest(String actual) {
    if (expectedDigest.isPresent() && !expectedDigest.get().equals(actual)) {
      throw new DigestMismatchException(expectedDigest.get(), actual);
    }
  }
}
