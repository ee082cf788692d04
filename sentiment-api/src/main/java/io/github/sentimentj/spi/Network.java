package io.github.sentimentj.spi;

/**
 * An opened network: weights that an engine can compute with.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads. The library never calls
 * {@link #close()} while a computation is under way, and none after it.
 */
public interface Network extends AutoCloseable {

  /**
   * Computes raw logits.
   *
   * @return logits {@code [text][label]}; a text's logits do not depend on its batch mates (equal
   *     within 1e-5)
   */
  float[][] logits(EncodedBatch batch);

  /** Frees what the engine holds; calling it again does nothing. */
  @Override
  void close();
}
