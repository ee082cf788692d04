package io.github.sentimentj.tokenizers;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.spi.TokenizerProvider;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.tokenizers.segmentation.Segmenters;
import io.github.sentimentj.tokenizers.words.WordTokenizer;
import java.util.Optional;

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
   * @throws io.github.sentimentj.MissingEngineException if it needs an artifact that is not there
   */
  @Override
  public Optional<Tokenizer> tokenizer(TokenizerSpec spec) {
    TokenizerSpec inner = Pipeline.inner(requireNonNull(spec, "spec"));
    Optional<Tokenizer> found =
        inner.id().equals(WordTokenizer.ID)
            ? Optional.of(WordTokenizer.of(inner))
            : Segmenters.of(inner);
    return found.map(tokenizer -> Pipeline.around(tokenizer, spec));
  }
}
