package io.github.sentimentj.tokenizers;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.spi.TokenizerProvider;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.Optional;
import java.util.Set;

/**
 * Makes the tokenizers of this library from their specs. Public for {@link
 * java.util.ServiceLoader}; users call {@link Tokenizers}.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
public final class BundledTokenizers implements TokenizerProvider {

  /** Called by {@link java.util.ServiceLoader}. */
  public BundledTokenizers() {}

  /**
   * Returns the tokenizer of this spec, or empty where this library has none of its id. A parameter
   * that is not given has its default.
   *
   * @throws IllegalArgumentException if the id is known, but not its version, the name of a
   *     parameter or its value
   */
  @Override
  public Optional<Tokenizer> tokenizer(TokenizerSpec spec) {
    return switch (requireNonNull(spec, "spec").id()) {
      case WordTokenizer.ID -> {
        check(spec, WordTokenizer.VERSION, Set.of(WordTokenizer.LOWER_CASE, WordTokenizer.HTML));
        yield Optional.of(
            Tokenizers.words()
                .lowerCase(flag(spec, WordTokenizer.LOWER_CASE))
                .html(flag(spec, WordTokenizer.HTML)));
      }
      case WhitespaceTokenizer.ID -> {
        check(spec, WhitespaceTokenizer.VERSION, Set.of());
        yield Optional.of(Tokenizers.whitespace());
      }
      default -> Optional.empty();
    };
  }

  private static void check(TokenizerSpec spec, int version, Set<String> parameters) {
    if (spec.version() != version) {
      throw new IllegalArgumentException(
          "tokenizer %s; this release of sentiment-tokenizers knows version %d"
              .formatted(spec, version));
    }
    for (String name : spec.parameters().keySet()) {
      if (!parameters.contains(name)) {
        throw new IllegalArgumentException(
            "tokenizer %s has no parameter '%s'; it knows %s".formatted(spec, name, parameters));
      }
    }
  }

  private static boolean flag(TokenizerSpec spec, String name) {
    return switch (spec.parameters().getOrDefault(name, "true")) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "tokenizer %s: %s is neither true nor false".formatted(spec, name));
    };
  }
}
