package io.github.sentimentj;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.TokenizerProvider;
import io.github.sentimentj.spi.TrainingEngine;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Finds engines and tokenizers on the class path: those of the thread's context class loader first,
 * then those beside this library.
 */
final class Services {
  private static final String GROUP = "io.github.sentimentj:";

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
    return new MissingEngineException(
        "no engine%s on the class path can predict with '%s' (found: %s); add the dependency %s%s"
            .formatted(
                name.map(asked -> " '" + asked + "'").orElse(""),
                architecture.name(),
                engines.isEmpty() ? "none" : engines.stream().map(InferenceEngine::name).toList(),
                GROUP,
                name.filter("pytorch"::equals).isPresent()
                    ? "sentiment-djl"
                    : "sentiment-runtime"));
  }

  static Tokenizer tokenizer(TokenizerSpec spec) {
    return find(TokenizerProvider.class).stream()
        .flatMap(provider -> provider.tokenizer(spec).stream())
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

  private static <S> List<S> find(Class<S> service) {
    Map<String, S> found = new LinkedHashMap<>();
    collect(service, Thread.currentThread().getContextClassLoader(), found);
    collect(service, Services.class.getClassLoader(), found);
    return List.copyOf(found.values());
  }

  private static <S> void collect(
      Class<S> service, @Nullable ClassLoader loader, Map<String, S> found) {
    for (ServiceLoader.Provider<S> provider :
        ServiceLoader.load(service, loader).stream().toList()) {
      // A context loader of another application may hold classes of its own under our names.
      if (service.isAssignableFrom(provider.type())) {
        found.computeIfAbsent(provider.type().getName(), name -> provider.get());
      }
    }
  }
}
