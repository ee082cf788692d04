package io.github.sentimentj.spi;

import io.github.sentimentj.text.EncodedText;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A network that can be differentiated by the word vectors it reads. A {@link Network} that is one
 * offers explanations by integrated gradients.
 */
public interface GradientNetwork extends Network {

  /**
   * Returns the vectors that the network reads for a text, {@code [time * embeddingSize]}, token
   * after token; the caller may change them.
   */
  float[] vectors(EncodedText text);

  /**
   * Reads texts of equal length from their vectors and differentiates a number that is made of each
   * one's logits.
   *
   * @param vectors for each text {@code [time * embeddingSize]}, at least one text and one token;
   *     not changed
   * @param derivative returns, given a text's logits, how much the number changes with each of
   *     them; asked once for each text, in their order, in the calling thread
   * @return for each text how much its number changes with each value of its vectors
   */
  List<float[]> gradients(List<float[]> vectors, UnaryOperator<float[]> derivative);
}
