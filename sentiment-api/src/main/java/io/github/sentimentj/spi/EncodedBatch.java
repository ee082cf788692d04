package io.github.sentimentj.spi;

import io.github.sentimentj.text.EncodedText;
import java.util.List;

/**
 * Texts that an engine computes together. No text is empty. A token's vector comes from {@link
 * EncodedText#copyVector}: not every one has an id.
 *
 * <p>Immutable and thread-safe.
 *
 * @param texts the encoded texts, at least one
 */
public record EncodedBatch(List<EncodedText> texts) {

  /** Copies the list and checks that every text has a token. */
  public EncodedBatch {
    texts = List.copyOf(texts);
    if (texts.isEmpty() || texts.stream().anyMatch(text -> text.length() == 0)) {
      throw new IllegalArgumentException("a batch needs at least one text, and no empty one");
    }
  }

  /** Returns the number of texts. */
  public int size() {
    return texts.size();
  }
}
