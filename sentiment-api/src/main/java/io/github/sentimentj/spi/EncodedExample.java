package io.github.sentimentj.spi;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.text.EncodedText;

/**
 * A training example as an engine sees it.
 *
 * @param text the encoded text, never empty in a {@link TrainingRun}
 * @param label index of the label
 * @param weight factor of its loss, greater than 0
 */
public record EncodedExample(EncodedText text, int label, float weight) {

  /** Checks the values. */
  public EncodedExample {
    requireNonNull(text, "text");
  }
}
