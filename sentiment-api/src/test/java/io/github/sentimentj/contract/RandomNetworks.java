package io.github.sentimentj.contract;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.SubwordRule;
import io.github.sentimentj.text.SubwordVectors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Random weights and texts, equal for equal seeds. */
public final class RandomNetworks {
  private RandomNetworks() {}

  /**
   * Weights of the architecture, large enough that gates saturate now and then. Convolutions, of
   * which there may be many one behind another, get smaller ones, lest logits grow into the
   * hundreds and rounding errors with them.
   */
  public static Weights weights(Architecture architecture, Dimensions dimensions, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (TensorShape shape : architecture.tensors(dimensions)) {
      int size = shape.extents().stream().mapToInt(Integer::intValue).reduce(1, (a, b) -> a * b);
      float[] values = new float[size];
      int fanIn = shape.extents().size() == 1 ? size : size / shape.extents().get(0);
      double gain = shape.extents().size() == 3 ? 1 : 1.5;
      for (int i = 0; i < size; i++) {
        values[i] = (float) (random.nextGaussian() * gain / Math.sqrt(fanIn));
      }
      if (shape.name().equals("embedding.weight")) {
        for (int i = 0; i < size; i++) {
          values[i] = i < dimensions.embeddingSize() ? 0 : (float) random.nextGaussian();
        }
      }
      tensors.put(shape.name(), Tensor.of(values, shape.extents().toArray(Integer[]::new)));
    }
    return Weights.of(tensors);
  }

  /** Subwords of three to five characters with random vectors. */
  public static SubwordVectors subwords(int dimension) {
    SplittableRandom random = new SplittableRandom(1);
    SubwordVectors subwords = new SubwordVectors(new SubwordRule(50, 3, 5), dimension);
    for (int bucket = 0; bucket < 50; bucket++) {
      float[] vector = new float[dimension];
      for (int i = 0; i < dimension; i++) {
        vector[i] = (float) random.nextGaussian();
      }
      subwords.put(bucket, vector);
    }
    return subwords;
  }

  /** The weights with this row in the embedding. */
  static Weights withRow(Weights weights, int row, float[] vector) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    weights.names().forEach(name -> tensors.put(name, weights.get(name)));
    Tensor embedding = weights.get("embedding.weight");
    float[] table = embedding.toArray();
    System.arraycopy(vector, 0, table, row * vector.length, vector.length);
    tensors.put("embedding.weight", Tensor.of(table, embedding.shape().toArray(Integer[]::new)));
    return Weights.of(tensors);
  }

  /** Texts of these lengths, one of each. */
  public static EncodedBatch batch(List<Integer> lengths, int vocabularySize, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<EncodedText> texts = new ArrayList<>();
    for (int length : lengths) {
      int[] ids = random.ints(length, 1, vocabularySize).toArray();
      texts.add(EncodedText.of(ids));
    }
    return new EncodedBatch(texts);
  }
}
