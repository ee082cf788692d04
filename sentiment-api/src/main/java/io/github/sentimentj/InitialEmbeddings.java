package io.github.sentimentj;

import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordVectors;
import java.util.SplittableRandom;

/**
 * First values of the embedding: pretrained vectors where there are any, small random ones
 * elsewhere, zeros for padding.
 */
final class InitialEmbeddings {
  private static final double DEVIATION = 0.1;

  private InitialEmbeddings() {}

  static Tensor of(WordVectors vectors, int vocabularySize, long seed) {
    int dimension = vectors.dimension();
    float[] table = new float[Math.multiplyExact(vocabularySize, dimension)];
    SplittableRandom random = new SplittableRandom(seed);
    for (int id = Vocabulary.UNKNOWN_ID; id < vocabularySize; id++) {
      if (vectors.contains(id)) {
        vectors.copyTo(id, table, id * dimension);
      } else {
        for (int i = 0; i < dimension; i++) {
          table[id * dimension + i] = (float) (DEVIATION * random.nextGaussian());
        }
      }
    }
    return Tensor.of(table, vocabularySize, dimension);
  }
}
