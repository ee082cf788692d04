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
}
