package io.github.sentimentj;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.TokenizerProvider;
import io.github.sentimentj.spi.TrainingEngine;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds engines and tokenizers on the class path: those of the thread's context class loader first,
 * then those beside this library.
 */
final class Services {
  private static final String GROUP = "io.github.sentimentj:";
  // Providers that cannot be used are passed over, but not for ever.
  private static final int MOST_BROKEN = 100;
  private static final int LONGEST_SHOWN = 500;
  private static final Logger LOG = LoggerFactory.getLogger(Services.class);

  private Services() {}

  static TrainingEngine trainingEngine(Architecture architecture) {
    return find(TrainingEngine.class).stream()
        .filter(engine -> engine.supports(architecture))
        .max(Comparator.comparingInt(TrainingEngine::rank))
        .orElseThrow(
            () ->
                new MissingEngineException(
                    "no engine on the class path can train '"
                        + architecture.name()
                        + "'; add the dependency "
                        + GROUP
                        + "sentiment-djl"));
  }

  static InferenceEngine inferenceEngine(Optional<String> name, Architecture architecture) {
    List<InferenceEngine> engines = find(InferenceEngine.class);
    return engines.stream()
        .filter(engine -> name.map(engine.name()::equals).orElse(true))
        .filter(engine -> engine.supports(architecture))
        .max(Comparator.comparingInt(InferenceEngine::rank))
        .orElseThrow(() -> missing(name, architecture, engines));
  }

  private static MissingEngineException missing(
      Optional<String> name, Architecture architecture, List<InferenceEngine> engines) {
    boolean djl = name.filter("pytorch"::equals).isPresent();
    return new MissingEngineException(
        "no engine%s on the class path can predict with '%s' (found: %s); add the dependency %s%s%s"
            .formatted(
                name.map(asked -> " '" + asked + "'").orElse(""),
                architecture.name(),
                engines.isEmpty() ? "none" : engines.stream().map(InferenceEngine::name).toList(),
                GROUP,
                djl ? "sentiment-djl" : "sentiment-runtime",
                engines.isEmpty() ? "" : ", or choose one that was found"));
  }

  static Tokenizer tokenizer(TokenizerSpec spec) {
    return find(TokenizerProvider.class).stream()
        .flatMap(provider -> tokenizer(provider, spec).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new MissingEngineException(
                    "no tokenizer '"
                        + spec
                        + "' on the class path; add the dependency "
                        + GROUP
                        + "sentiment-tokenizers, or hand in your own tokenizer"));
  }

  private static Optional<Tokenizer> tokenizer(TokenizerProvider provider, TokenizerSpec spec) {
    try {
      return provider.tokenizer(spec);
    } catch (IllegalArgumentException e) {
      throw new MissingEngineException(
          "the tokenizer '"
              + spec
              + "' needs another version of the library: "
              + shown(String.valueOf(e.getMessage())),
          e);
    }
  }

  // It may quote what a file holds.
  private static String shown(String message) {
    return message.length() <= LONGEST_SHOWN ? message : message.substring(0, LONGEST_SHOWN) + "…";
  }

  private static <S> List<S> find(Class<S> service) {
    Map<String, S> found = new LinkedHashMap<>();
    collect(service, Thread.currentThread().getContextClassLoader(), found);
    collect(service, Services.class.getClassLoader(), found);
    return List.copyOf(found.values());
  }

  private static <S> void collect(
      Class<S> service, @Nullable ClassLoader loader, Map<String, S> found) {
    Iterator<ServiceLoader.Provider<S>> providers =
        ServiceLoader.load(service, loader).stream().iterator();
    for (int broken = 0; broken < MOST_BROKEN; broken++) {
      try {
        while (providers.hasNext()) {
          ServiceLoader.Provider<S> provider = providers.next();
          found.computeIfAbsent(provider.type().getName(), name -> provider.get());
        }
        return;
      } catch (ServiceConfigurationError e) {
        // For one, another application's loader may hold another copy of this library.
        LOG.warn("a {} was passed over: {}", service.getSimpleName(), e.getMessage());
      }
    }
  }
}
