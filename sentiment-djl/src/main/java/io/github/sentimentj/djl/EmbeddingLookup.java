package io.github.sentimentj.djl;

/** Word vectors as a network reads them. */
interface EmbeddingLookup {

  /** Returns the number of floats in a vector. */
  int embeddingSize();

  /** Copies the vector of a word for one text of the batch. */
  void copyTo(int text, int id, float[] target);
}
