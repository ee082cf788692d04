package io.github.sentimentj.djl;

import io.github.sentimentj.text.EncodedText;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * The vectors of a share's words as one training step reads them, and their gradients.
 *
 * <p>Not thread-safe; every step of a worker has its own.
 */
final class EmbeddedTexts implements EmbeddingLookup {
  private final List<EncodedText> texts;
  private final int embeddingSize;
  private final float[][] masks;
  private final float[][] vectors;
  private final float[][] gradients;

  /**
   * Takes the vectors of all words out of the table.
   *
   * @param masks factors of each text's features, {@code [text][embeddingSize]}: a feature dropped
   *     is dropped in every word (Gal and Ghahramani 2016)
   */
  EmbeddedTexts(List<EncodedText> texts, EmbeddingTable table, float[][] masks) {
    this.texts = texts;
    this.embeddingSize = table.embeddingSize();
    this.masks = masks;
    this.vectors = new float[texts.size()][];
    this.gradients = new float[texts.size()][];
    float[] values = table.moments().values();
    for (int b = 0; b < texts.size(); b++) {
      EncodedText text = texts.get(b);
      vectors[b] = new float[text.length() * embeddingSize];
      gradients[b] = new float[vectors[b].length];
      for (int t = 0; t < text.length(); t++) {
        System.arraycopy(
            values, text.id(t) * embeddingSize, vectors[b], t * embeddingSize, embeddingSize);
      }
    }
  }

  /** Returns the texts side by side. */
  PaddedBatch padded() {
    return new PaddedBatch(texts);
  }

  @Override
  public int embeddingSize() {
    return embeddingSize;
  }

  @Override
  public void copyTo(int text, int position, float[] target) {
    float[] vector = vectors[text];
    float[] mask = masks[text];
    int offset = position * embeddingSize;
    for (int i = 0; i < embeddingSize; i++) {
      target[i] = vector[offset + i] * mask[i];
    }
  }

  /**
   * Adds the gradients of a network's input, {@code [time, text, embeddingSize]}.
   *
   * @param reversed whether each text is reversed in it
   */
  void addGradients(FloatBuffer input, boolean reversed) {
    float[] row = new float[embeddingSize];
    for (int b = 0; b < texts.size(); b++) {
      int length = texts.get(b).length();
      for (int t = 0; t < length; t++) {
        input.get((t * texts.size() + b) * embeddingSize, row);
        int offset = (reversed ? length - 1 - t : t) * embeddingSize;
        for (int i = 0; i < embeddingSize; i++) {
          gradients[b][offset + i] += row[i] * masks[b][i];
        }
      }
    }
  }

  /** Adds the gradient of every word to the row of its id. */
  void addTo(RowGradients rows) {
    for (int b = 0; b < texts.size(); b++) {
      EncodedText text = texts.get(b);
      for (int t = 0; t < text.length(); t++) {
        int offset = rows.offset(text.id(t));
        float[] target = rows.rows();
        for (int i = 0; i < embeddingSize; i++) {
          target[offset + i] += gradients[b][t * embeddingSize + i];
        }
      }
    }
  }

  /**
   * Moves the vectors of each text together by a step of this length to where its loss grows
   * fastest (Miyato et al. 2017). Lengths are measured with each feature divided by its deviation
   * over the words, so that the vectors cannot outgrow the step.
   */
  void moveUphill(double length) {
    float[] variances = variances();
    for (int b = 0; b < texts.size(); b++) {
      float[] gradient = gradients[b];
      double squares = 0;
      for (int i = 0; i < gradient.length; i++) {
        squares += (double) gradient[i] * gradient[i] * variances[i % embeddingSize];
      }
      // A text without a gradient, of padding or at the loss's least, stays where it is.
      float factor = squares > 0 ? (float) (length / Math.sqrt(squares)) : 0;
      for (int i = 0; i < gradient.length; i++) {
        vectors[b][i] += factor * gradient[i] * variances[i % embeddingSize];
      }
    }
  }

  private float[] variances() {
    double[] sums = new double[embeddingSize];
    double[] squares = new double[embeddingSize];
    long words = 0;
    for (float[] vector : vectors) {
      words += vector.length / embeddingSize;
      for (int i = 0; i < vector.length; i++) {
        sums[i % embeddingSize] += vector[i];
        squares[i % embeddingSize] += (double) vector[i] * vector[i];
      }
    }
    float[] variances = new float[embeddingSize];
    for (int i = 0; i < embeddingSize; i++) {
      double mean = sums[i] / words;
      variances[i] = (float) Math.max(0, squares[i] / words - mean * mean);
    }
    return variances;
  }
}
