package io.github.sentimentj.spi;

import io.github.sentimentj.text.EncodedText;

/**
 * A network that reads a text without each of its tokens faster than as so many texts, since these
 * differ in one place alone. A {@link Network} that is one explains by leave-one-out in less time;
 * any other does it with {@link #logits}.
 */
public interface OcclusionNetwork extends Network {

  /**
   * Computes raw logits of a text without its first token, without its second, and so on.
   *
   * @param text at least two tokens
   * @return logits {@code [token][label]}, those of {@link EncodedText#without} (equal within 1e-5)
   */
  float[][] logitsWithoutEach(EncodedText text);
}
