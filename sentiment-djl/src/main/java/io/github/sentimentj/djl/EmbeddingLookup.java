package io.github.sentimentj.djl;

/** The words of a batch's texts as vectors that a network reads. */
interface EmbeddingLookup {

  /** Returns the number of floats in a vector. */
  int embeddingSize();

  /** Copies the vector of the word at a position of a text, both in reading order from 0. */
  void copyTo(int text, int position, float[] target);
}
