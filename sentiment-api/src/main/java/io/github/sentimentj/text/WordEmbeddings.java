package io.github.sentimentj.text;

import java.io.IOException;

/**
 * A source of pretrained word vectors. It is read during training, once, and only the vectors of
 * words in use are kept: they become the first values of the model's trainable embedding.
 */
public interface WordEmbeddings {

  /**
   * Reads the vectors of the vocabulary's words.
   *
   * @throws IOException if the source cannot be read
   * @throws io.github.sentimentj.data.DataException if its content is not what it claims to be; the
   *     message names file and line or offset
   */
  WordVectors read(Vocabulary vocabulary) throws IOException;

  /**
   * Returns what tells this source from others, in a line: a file's name and size, say, and the
   * settings that decide what is read. A training that goes on from a checkpoint takes its vectors
   * from there, without reading the source again; it is refused if this is another text than when
   * it was started. Default: the same for all sources, which are then taken for equal.
   *
   * @throws IOException if the source cannot be looked at
   */
  default String description() throws IOException {
    return "a source without a description";
  }
}
