package io.github.sentimentj.embeddings;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.embeddings.skipgram.SkipGram;
import io.github.sentimentj.text.WordEmbeddings;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Word vectors that somebody has trained, or vectors learned from texts.
 *
 * <pre>{@code
 * WordEmbeddings glove = Embeddings.file(Path.of("glove.6B.zip")).entry("glove.6B.100d.txt");
 * WordEmbeddings ofTexts = Embeddings.skipGram(texts).epochs(3);
 * WordEmbeddings both = Embeddings.concatenate(glove, ofTexts);
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

  /**
   * Returns vectors that are those of every source one behind the other (CONC of <a
   * href="https://aclanthology.org/P16-1128/">Yin and Schütze 2016</a>): general ones such as
   * GloVe's and ones learned from the texts at hand know different things of a word. The dimension
   * is the sum of theirs. A word that only some sources have is zero in the part of the others.
   * What sources keep for prediction, {@link PretrainedVectors#subwordsAtPrediction() subwords}, is
   * not kept here.
   *
   * @throws IllegalArgumentException if fewer than two are given
   */
  public static WordEmbeddings concatenate(WordEmbeddings... sources) {
    List<WordEmbeddings> parts = List.of(sources);
    if (parts.size() < 2) {
      throw new IllegalArgumentException(parts.size() + " sources; expected two or more");
    }
    return new ConcatenatedVectors(parts);
  }
}
