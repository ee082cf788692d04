package io.github.sentimentj.embeddings;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.embeddings.format.Content;
import io.github.sentimentj.embeddings.format.VectorFormat;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.text.WordVectors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Word vectors that somebody has trained, in a file of any usual format; the format and how it is
 * packed are told by the content, never by a name:
 *
 * <ul>
 *   <li>text, one line for each word, as GloVe, word2vec and fastText's {@code .vec} have it: the
 *       word and its numbers, separated by single spaces or tabs, in UTF-8. A first line of two
 *       whole numbers is the header; without one the first lines tell the dimension. A word may
 *       hold spaces, but without a header no part behind a space that reads as a number. Blank
 *       lines, spaces at the end of a line and a byte order mark mean nothing;
 *   <li>word2vec's binary format;
 *   <li>a fastText model, {@code .bin} or the quantized {@code .ftz}: it also has vectors of words
 *       that it does not list, made of their subwords;
 *   <li>a matrix and a {@linkplain #words(Path) list of its rows' words}: a NumPy array ({@code
 *       .npy}; floats of 2, 4 or 8 bytes in C order) or safetensors (F16, BF16, F32, F64; the only
 *       matrix, or the only one with "embed" in its name);
 *   <li>each of them plain or packed with gzip, zip or xz.
 * </ul>
 *
 * <p>It is read in one pass, and only the vectors of words in use are kept: memory is theirs alone,
 * however large the file. Of several entries for a word the first counts, and a word that is not
 * UTF-8 is nobody's; {@link WordVectors#skippedEntries()} counts both. A word that is not listed
 * has the vector of its lower-case form, or else that with a capital at its start, or else that in
 * capitals, or else that of what is left without the punctuation around it, in the same order, or
 * else, in a fastText model, that of its subwords; {@link WordVectors#match(int)} tells which.
 *
 * <p>Whatever else is wrong is a {@link io.github.sentimentj.data.DataException} with the file and
 * the line, or the byte of the unpacked content: lines of different length, fewer or more words
 * than the header says, a number in use that is not finite, a line or a word of absurd length. Then
 * there is no result.
 *
 * <p>Immutable and thread-safe if what opens the streams is: each setting returns a new object.
 */
public final class PretrainedVectors implements WordEmbeddings {
  private final Source vectors;
  private final Optional<String> entry;
  private final Optional<Source> words;
  private final boolean keepSubwords;

  private PretrainedVectors(
      Source vectors, Optional<String> entry, Optional<Source> words, boolean keepSubwords) {
    this.vectors = vectors;
    this.entry = entry;
    this.words = words;
    this.keepSubwords = keepSubwords;
  }

  static PretrainedVectors of(Source vectors) {
    return new PretrainedVectors(vectors, Optional.empty(), Optional.empty(), false);
  }

  static Source file(Path file) {
    return Source.of(requireNonNull(file, "file"));
  }

  /**
   * Sets which file of a zip archive has the vectors, such as {@code glove.6B.100d.txt}. Needed if
   * the archive holds more than one.
   */
  public PretrainedVectors entry(String name) {
    return new PretrainedVectors(
        vectors, Optional.of(requireNonNull(name, "name")), words, keepSubwords);
  }

  /** Sets the file with the words of a matrix's rows, one a line in UTF-8, perhaps packed. */
  public PretrainedVectors words(Path file) {
    return new PretrainedVectors(vectors, entry, Optional.of(file(file)), keepSubwords);
  }

  /**
   * Sets the words of a matrix's rows, one a line in UTF-8, perhaps packed.
   *
   * @param name what messages call them
   * @param opener opens them, each time that vectors are read; the stream is closed
   */
  public PretrainedVectors words(String name, Callable<? extends InputStream> opener) {
    Source source = new Source(requireNonNull(name, "name"), requireNonNull(opener, "opener"));
    return new PretrainedVectors(vectors, entry, Optional.of(source), keepSubwords);
  }

  /**
   * Keeps the subwords of a fastText model in the model that is trained, so that a word it does not
   * know has a vector when it predicts: the mean of its subwords', as fastText composes it.
   *
   * <p>Which subwords will be needed nobody knows before, so all are kept, 16 bits a number: {@code
   * 2 * buckets * dimension} bytes in the model's file and in memory, 400 MB for the usual 2
   * million buckets and 100 numbers, 1.2 GB for 300. The composed vectors are the pretrained ones,
   * while those of the words in training move with it; the longer and faster they are trained, the
   * less the two fit together: {@code embeddingLearningRate(0)} holds them together. A word that
   * the fastText model lists and training did not meet is composed of its subwords alone, and a
   * word of more than {@value SubwordVectors#LONGEST_WORD} UTF-16 units stays unknown.
   *
   * <p>Reading then fails with a {@link io.github.sentimentj.data.DataException} where there is
   * nothing to keep: other formats, models trained without subwords, pruned ones.
   */
  public PretrainedVectors subwordsAtPrediction() {
    return new PretrainedVectors(vectors, entry, words, true);
  }

  @Override
  public WordVectors read(Vocabulary vocabulary) throws IOException {
    requireNonNull(vocabulary, "vocabulary");
    return vectors.read(
        entry,
        bytes -> {
          Content content = new Content(vectors.name(), bytes);
          return words.isEmpty()
              ? VectorFormat.read(content, Optional.empty(), vocabulary, keepSubwords)
              : words.get().read(Optional.empty(), list -> read(content, list, vocabulary));
        });
  }

  private WordVectors read(Content content, InputStream list, Vocabulary vocabulary)
      throws IOException {
    Content names = new Content(words.orElseThrow().name(), list);
    return VectorFormat.read(content, Optional.of(names), vocabulary, keepSubwords);
  }

  /**
   * Returns names and sizes of the files, or the names of what else is read, and the settings; not
   * where the files lie.
   */
  @Override
  public String description() throws IOException {
    StringBuilder description = new StringBuilder(vectors.description());
    entry.ifPresent(name -> description.append(", entry ").append(name));
    if (words.isPresent()) {
      description.append(", words of ").append(words.get().description());
    }
    return description.append(keepSubwords ? ", subwords kept" : "").toString();
  }

  /** Returns what messages call the vectors. */
  @Override
  public String toString() {
    return "PretrainedVectors[" + vectors.name() + "]";
  }
}
