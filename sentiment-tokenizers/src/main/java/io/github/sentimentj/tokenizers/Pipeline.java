package io.github.sentimentj.tokenizers;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.tokenizers.normalization.Normalization;
import io.github.sentimentj.tokenizers.normalization.NormalizedText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A tokenizer with normalisations in front and filters behind. Offsets are those of the original
 * text, whatever was normalised away.
 *
 * <p>Its spec is the tokenizer's own with one parameter more for each side that is not empty, so a
 * loaded model has the whole pipeline. A tokenizer of your own in it: hand in the pipeline when you
 * load the model.
 *
 * <p>Immutable and thread-safe: one instance may be shared by any number of threads.
 */
public final class Pipeline implements Tokenizer {
  private static final String NORMALIZATIONS = "normalizations";
  private static final String FILTERS = "filters";

  private final Tokenizer tokenizer;
  private final List<Normalization> normalizations;
  private final List<TokenFilter> filters;

  private Pipeline(
      Tokenizer tokenizer, List<Normalization> normalizations, List<TokenFilter> filters) {
    this.tokenizer = tokenizer;
    this.normalizations = normalizations;
    this.filters = filters;
  }

  /** A pipeline that adds nothing yet. */
  static Pipeline of(Tokenizer tokenizer) {
    requireNonNull(tokenizer, "tokenizer");
    return tokenizer instanceof Pipeline pipeline
        ? pipeline
        : new Pipeline(tokenizer, List.of(), List.of());
  }

  /**
   * Returns this pipeline with these normalisations instead of those it has, applied in this order;
   * none are allowed.
   */
  public Pipeline normalize(Normalization... normalizations) {
    return new Pipeline(tokenizer, List.of(normalizations), filters);
  }

  /**
   * Returns this pipeline with one filter more: {@code NOT_} stands before each word from an
   * English negation to the next punctuation mark (Pang, Lee and Vaithyanathan 2002). Pretrained
   * vectors have no such words.
   */
  public Pipeline markNegation() {
    return filter(new NegationFilter());
  }

  /**
   * Returns this pipeline with one filter more: phrases, such as {@code waste_of_time}, stand
   * beside the single tokens.
   *
   * @param most most tokens in a phrase, 2 to 5
   */
  public Pipeline wordNgrams(int most) {
    return filter(new WordNgramFilter(most));
  }

  private Pipeline filter(TokenFilter filter) {
    List<TokenFilter> more = Stream.concat(filters.stream(), Stream.of(filter)).toList();
    return new Pipeline(tokenizer, normalizations, more);
  }

  @Override
  public List<Token> tokenize(String text) {
    NormalizedText normalized = NormalizedText.of(requireNonNull(text, "text"), normalizations);
    List<Token> tokens = tokenizer.tokenize(normalized.text());
    if (!normalized.isOriginal()) {
      tokens = tokens.stream().map(normalized::locate).toList();
    }
    for (TokenFilter filter : filters) {
      tokens = filter.apply(tokens);
    }
    return tokens;
  }

  @Override
  public TokenizerSpec spec() {
    TokenizerSpec spec = tokenizer.spec();
    Map<String, String> parameters = new TreeMap<>(spec.parameters());
    put(parameters, NORMALIZATIONS, normalizations, Normalization::spelling);
    put(parameters, FILTERS, filters, TokenFilter::spelling);
    return spec.withParameters(parameters);
  }

  private static <T> void put(
      Map<String, String> parameters, String name, List<T> steps, Function<T, String> spelling) {
    if (!steps.isEmpty()) {
      parameters.put(name, steps.stream().map(spelling).collect(Collectors.joining(",")));
    }
  }

  /** Returns the spec of the tokenizer that the pipeline of this spec is around. */
  static TokenizerSpec inner(TokenizerSpec spec) {
    Map<String, String> parameters = new TreeMap<>(spec.parameters());
    parameters.remove(NORMALIZATIONS);
    parameters.remove(FILTERS);
    return spec.withParameters(parameters);
  }

  /**
   * Returns the tokenizer with all that this spec puts around it.
   *
   * @throws IllegalArgumentException if a normalisation or filter is unknown
   */
  static Tokenizer around(Tokenizer tokenizer, TokenizerSpec spec) {
    List<Normalization> normalizations =
        steps(spec, NORMALIZATIONS).map(Normalization::of).toList();
    List<TokenFilter> filters = steps(spec, FILTERS).map(TokenFilter::of).toList();
    return normalizations.isEmpty() && filters.isEmpty()
        ? tokenizer
        : new Pipeline(tokenizer, normalizations, filters);
  }

  private static Stream<String> steps(TokenizerSpec spec, String name) {
    String steps = spec.parameters().getOrDefault(name, "");
    return steps.isEmpty() ? Stream.of() : Stream.of(steps.split(",", -1));
  }

  @Override
  public String toString() {
    return spec().toString();
  }
}
