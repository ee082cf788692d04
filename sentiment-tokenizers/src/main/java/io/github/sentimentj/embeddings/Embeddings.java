package io.github.sentimentj.embeddings;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.embeddings.skipgram.SkipGram;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Word vectors that somebody has trained, or vectors learned from texts.
 *
 * <pre>{@code
 * WordEmbeddings glove = Embeddings.file(Path.of("glove.6B.zip")).entry("glove.6B.100d.txt");
 * WordEmbeddings ofTexts = Embeddings.skipGram(texts).epochs(3).startFrom(glove);
 * }</pre>
 */
public final class Embeddings {

  private Embeddings() {}

  /** Returns the vectors of a file, which is opened each time that they are read. */
  public static PretrainedVectors file(Path file) {
    return PretrainedVectors.of(PretrainedVectors.file(file));
  }

  /**
   * Returns the vectors of a class-path resource.
   *
   * @param owner the class beside which the resource is looked for, as {@link
   *     Class#getResourceAsStream} does it
   * @param name the resource's, absolute if it begins with a slash
   */
  public static PretrainedVectors resource(Class<?> owner, String name) {
    requireNonNull(owner, "owner");
    return stream(requireNonNull(name, "name"), () -> owner.getResourceAsStream(name));
  }

  /**
   * Returns the vectors of a stream.
   *
   * @param name what messages call it
   * @param opener opens it, each time that vectors are read; the stream is closed
   */
  public static PretrainedVectors stream(String name, Callable<? extends InputStream> opener) {
    return PretrainedVectors.of(
        new Source(requireNonNull(name, "name"), requireNonNull(opener, "opener")));
  }

  /**
   * Returns vectors that are learned from these texts: those that a model is trained on, and any
   * others of their kind, labelled or not. Texts that a model is tested on do not belong there.
   */
  public static SkipGram skipGram(Iterable<String> texts) {
    requireNonNull(texts, "texts");
    return skipGram(() -> StreamSupport.stream(texts.spliterator(), false));
  }

  /**
   * Returns vectors that are learned from these texts, of which one is in memory at a time.
   *
   * @param texts opens the texts, each time that vectors are read; the stream is closed
   */
  public static SkipGram skipGram(Supplier<Stream<String>> texts) {
    return SkipGram.of(texts);
  }
}
