package io.github.sentimentj.embeddings;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.embeddings.skipgram.SkipGram;
import io.github.sentimentj.text.WordEmbeddings;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Word vectors from a file, or learned from texts.
 *
 * <pre>{@code
 * WordEmbeddings glove = Embeddings.file(Path.of("glove.6B.100d.txt.gz"));
 * WordEmbeddings ofReviews = Embeddings.skipGram(reviews).epochs(3).startFrom(glove);
 * }</pre>
 */
public final class Embeddings {

  private Embeddings() {}

  /**
   * Returns the vectors of a text file as GloVe, word2vec and fastText write them: one line for
   * each word, the word and its numbers separated by single spaces or tabs, in UTF-8, as it is or
   * packed with gzip (told by the content, not by the name).
   *
   * <ul>
   *   <li>A first line of two whole numbers is word2vec's header; its second number is the
   *       dimension. Without a header the first lines tell it.
   *   <li>A word may hold spaces, as some of GloVe's do, but no part behind a space that reads as a
   *       number: such a line has too many numbers.
   *   <li>Of several lines for one word the first counts. A word without a line has the vector of
   *       its lower-case form.
   *   <li>Blank lines, spaces at the end of a line and a byte order mark mean nothing. A word that
   *       is not UTF-8 is nobody's word.
   * </ul>
   *
   * <p>The file is opened each time the vectors are read, in one pass, and only the vectors of
   * words in use are kept. A line of another length is a {@link
   * io.github.sentimentj.data.DataException} with file and line, and so is a number that is none or
   * not finite, where the word is in use or among the first lines.
   *
   * <p>The result is thread-safe: it may be read by any number of threads.
   */
  public static WordEmbeddings file(Path file) {
    return new VectorFile(requireNonNull(file, "file"));
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
