package io.github.sentimentj.spi;

import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.Optional;

/**
 * Makes tokenizers from their specs. Found with {@link java.util.ServiceLoader}; the library's own
 * provider is in the artifact {@code sentiment-tokenizers}.
 */
public interface TokenizerProvider {

  /** Returns the tokenizer of this spec, or empty where this provider does not know its id. */
  Optional<Tokenizer> tokenizer(TokenizerSpec spec);
}
