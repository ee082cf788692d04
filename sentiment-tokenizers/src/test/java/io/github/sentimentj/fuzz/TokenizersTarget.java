package io.github.sentimentj.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.tokenizers.Tokenizers;
import io.github.sentimentj.tokenizers.normalization.Normalization;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Any text; the first byte chooses the tokenizer and how the others are characters. */
public final class TokenizersTarget {
  private static final List<Tokenizer> TOKENIZERS =
      List.of(
          Tokenizers.words(),
          Tokenizers.words().html(false).lowerCase(false),
          Tokenizers.whitespace(),
          Tokenizers.tweets().markNegation().wordNgrams(3),
          Tokenizers.characterNgrams(1, 3),
          Tokenizers.regex(Pattern.compile("(?:\\w+\\s?)+[.!]")),
          Tokenizers.pipeline(Tokenizers.words()).normalize(Normalization.values()),
          Tokenizers.icu(Locale.ROOT));

  private TokenizersTarget() {}

  /** Called by Jazzer and by the replay of the corpus. */
  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0) {
      return;
    }
    Tokenizer tokenizer = TOKENIZERS.get((input[0] & 0x7F) % TOKENIZERS.size());
    // Any UTF-16 units, lone surrogates included: Java's own decoder would replace those.
    String text = input[0] < 0 ? units(input) : new String(input, 1, input.length - 1, UTF_8);
    FuzzedTokens.requireContract(text, tokenizer);
  }

  private static String units(byte[] bytes) {
    char[] units = new char[bytes.length / 2];
    for (int i = 0; i < units.length; i++) {
      int low = 2 * i + 2 < bytes.length ? bytes[2 * i + 2] & 0xFF : 0;
      units[i] = (char) (bytes[2 * i + 1] << 8 | low);
    }
    return new String(units);
  }
}
