package io.github.sentimentj.embeddings.format;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The formats of word vectors, each known by the first bytes of its files. */
public enum VectorFormat {
  /** One line for each word, as GloVe, word2vec and fastText's {@code .vec} have it. */
  TEXT("text"),
  /** Word2vec's binary format. */
  WORD2VEC("word2vec's binary format"),
  /** A fastText model, {@code .bin} or {@code .ftz}. */
  FASTTEXT("a fastText model"),
  /** A NumPy array, {@code .npy}. */
  NUMPY("a NumPy array"),
  /** Named tensors, one of them a matrix. */
  SAFETENSORS("safetensors");

  private static final int HEAD = 1 << 13;
  private static final String NUMPY_MAGIC = "\u0093NUMPY";
  private static final String FASTTEXT_MAGIC = "\u00ba\u0016O/";

  // What else people have, by its first bytes in Latin-1.
  private static final String[][] FOREIGN = {
    {"\u0080\u0002", "a Python pickle; save the vectors in word2vec's format"},
    {"\u0080\u0003", "a Python pickle; save the vectors in word2vec's format"},
    {"\u0080\u0004", "a Python pickle; save the vectors in word2vec's format"},
    {"\u0080\u0005", "a Python pickle; save the vectors in word2vec's format"},
    {"\u0089HDF\r\n", "an HDF5 file; save the vectors as text or as a NumPy array"},
    {"\u00ff\u00fe", "UTF-16; convert it to UTF-8"},
    {"\u00fe\u00ff", "UTF-16; convert it to UTF-8"},
    {"BZh", "packed with bzip2; unpack it, or pack it with gzip, zip or xz"},
    {"(\u00b5/\u00fd", "packed with zstd; unpack it, or pack it with gzip, zip or xz"},
    {"7z\u00bc\u00af", "packed with 7-Zip; unpack it, or pack it with gzip, zip or xz"},
  };

  private final String description;

  VectorFormat(String description) {
    this.description = description;
  }

  /**
   * Reads the vectors of the vocabulary's words from content of any of the formats.
   *
   * @param words the words of a matrix's rows, one a line; none where the content has words itself
   * @param keepSubwords whether {@link WordVectors#subwords()} are wanted
   * @throws DataException if the content is of no such format or damaged
   * @throws IOException if it cannot be read
   */
  public static WordVectors read(
      Content vectors, Optional<Content> words, Vocabulary vocabulary, boolean keepSubwords)
      throws IOException {
    BufferedInputStream bytes = new BufferedInputStream(vectors.bytes(), HEAD);
    Content whole = new Content(vectors.name(), bytes);
    VectorFormat format = of(vectors.name(), head(bytes));
    boolean matrix = format == NUMPY || format == SAFETENSORS;
    if (matrix != words.isPresent()) {
      throw new DataException(
          matrix
              ? "%s: %s holds no words; give the list of its rows' words, too"
                  .formatted(vectors.name(), format.description)
              : "%s: %s; a list of words goes with a NumPy array or safetensors only"
                  .formatted(vectors.name(), format.description));
    }
    if (keepSubwords && format != FASTTEXT) {
      throw new DataException(
          "%s: %s has no subwords to keep; a fastText model (.bin) has"
              .formatted(vectors.name(), format.description));
    }
    return switch (format) {
      case TEXT -> new TextVectors(whole).read(vocabulary);
      case WORD2VEC -> new Word2VecBinary(new ByteReader(whole)).read(vocabulary);
      case FASTTEXT -> new FastTextModel(new ByteReader(whole), vocabulary, keepSubwords).read();
      case NUMPY -> numpy(new ByteReader(whole), words, vocabulary);
      case SAFETENSORS -> matrix(SafeTensorsHeader.read(new ByteReader(whole)), words, vocabulary);
    };
  }

  private static WordVectors numpy(ByteReader in, Optional<Content> words, Vocabulary vocabulary)
      throws IOException {
    WordVectors vectors = matrix(NumpyHeader.read(in), words, vocabulary);
    in.requireEnd("the matrix");
    return vectors;
  }

  private static WordVectors matrix(Matrix matrix, Optional<Content> words, Vocabulary vocabulary)
      throws IOException {
    return matrix.read(new LineReader(words.orElseThrow()), vocabulary);
  }

  private static byte[] head(BufferedInputStream bytes) throws IOException {
    bytes.mark(HEAD);
    byte[] head = bytes.readNBytes(HEAD);
    bytes.reset();
    return head;
  }

  /** Finds the format of a file that begins like this; what is nothing else is text. */
  static VectorFormat of(String name, byte[] head) {
    String start = new String(head, 0, Math.min(head.length, 16), StandardCharsets.ISO_8859_1);
    for (String[] foreign : FOREIGN) {
      if (start.startsWith(foreign[0])) {
        throw new DataException("%s: %s".formatted(name, foreign[1]));
      }
    }
    if (start.startsWith(NUMPY_MAGIC)) {
      return NUMPY;
    }
    if (start.startsWith(FASTTEXT_MAGIC)) {
      return FASTTEXT;
    }
    if (SafeTensorsHeader.isStartOf(head)) {
      return SAFETENSORS;
    }
    return Word2VecBinary.isStartOf(head) ? WORD2VEC : TEXT;
  }
}
