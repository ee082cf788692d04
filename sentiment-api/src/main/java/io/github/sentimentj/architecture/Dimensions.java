package io.github.sentimentj.architecture;

/**
 * The sizes of a network that data decide, not the architecture.
 *
 * @param vocabularySize rows of the embedding, the special entries included
 * @param embeddingSize floats in a word vector
 * @param labelCount number of labels, at least 2
 */
public record Dimensions(int vocabularySize, int embeddingSize, int labelCount) {

  /** Checks the ranges. */
  public Dimensions {
    if (vocabularySize < 2 || embeddingSize < 1 || labelCount < 2) {
      throw new IllegalArgumentException(
          "vocabularySize %d, embeddingSize %d, labelCount %d"
              .formatted(vocabularySize, embeddingSize, labelCount));
    }
  }
}
