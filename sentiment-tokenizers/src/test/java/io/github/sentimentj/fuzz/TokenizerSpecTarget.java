package io.github.sentimentj.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.MissingEngineException;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.tokenizers.BundledTokenizers;
import java.util.Map;
import java.util.TreeMap;

/** Any lines as a tokenizer's spec: id, version, then a name and a value each. */
public final class TokenizerSpecTarget {
  private static final BundledTokenizers PROVIDER = new BundledTokenizers();

  private TokenizerSpecTarget() {}

  /** Called by Jazzer and by the replay of the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    String[] lines = new String(input, UTF_8).split("\n", -1);
    Map<String, String> parameters = new TreeMap<>();
    for (int i = 2; i + 1 < lines.length; i += 2) {
      parameters.put(lines[i], lines[i + 1]);
    }
    try {
      TokenizerSpec spec = new TokenizerSpec(lines[0], version(lines), parameters);
      PROVIDER
          .tokenizer(spec)
          .ifPresent(
              tokenizer ->
                  FuzzedTokens.requireContract("It's <b>good</b> 好\uD83D\uDE00 :-)", tokenizer));
    } catch (IllegalArgumentException | MissingEngineException e) {
      // What a loader turns into an error of the model.
    }
  }

  private static int version(String[] lines) {
    return lines.length > 1 && lines[1].equals("2") ? 2 : 1;
  }
}
