package io.github.sentimentj.djl;

import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.Vocabulary;
import java.util.SplittableRandom;

/**
 * Reads some words of training texts as unknown ones (Dai and Le 2015), so that the network does
 * not hang on single words; fewer of a short text's, whose label often hangs on one.
 *
 * @param rate probability with which a word of a long text is dropped, 0 to below 1
 */
record WordDropout(double rate) {
  // From as many words on, the whole rate counts; below, its part in proportion.
  private static final double LONG_TEXT = 32;

  EncodedText apply(EncodedText text, SplittableRandom random) {
    if (rate == 0) {
      return text;
    }
    int[] ids = new int[text.length()];
    double share = rate * Math.min(1, ids.length / LONG_TEXT);
    for (int t = 0; t < ids.length; t++) {
      ids[t] = random.nextDouble() < share ? Vocabulary.UNKNOWN_ID : text.id(t);
    }
    return EncodedText.of(ids);
  }
}
