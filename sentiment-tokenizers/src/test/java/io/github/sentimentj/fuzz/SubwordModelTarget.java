package io.github.sentimentj.fuzz;

import io.github.sentimentj.SentimentException;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.tokenizers.BundledTokenizers;
import java.nio.ByteBuffer;
import java.util.Map;

/** Any bytes as a SentencePiece model or, by the first byte, as a tokenizer.json. */
public final class SubwordModelTarget {
  private static final BundledTokenizers PROVIDER = new BundledTokenizers();

  private SubwordModelTarget() {}

  /** Called by Jazzer and by the replay of the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    String id = (input[0] & 1) == 0 ? "sentencepiece" : "huggingface";
    ByteBuffer content = ByteBuffer.wrap(input, 1, input.length - 1).slice();
    try {
      PROVIDER
          .tokenizer(new TokenizerSpec(id, 1, Map.of(), content))
          .ifPresent(
              tokenizer -> FuzzedTokens.requireContract("A good film, 好\uD83D\uDE00", tokenizer));
    } catch (IllegalArgumentException | SentimentException e) {
      // What a loader turns into an error of the model.
    }
  }
}
