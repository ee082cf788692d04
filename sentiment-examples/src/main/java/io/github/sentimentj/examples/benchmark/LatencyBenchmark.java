package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.examples.progress.Progress;
import io.github.sentimentj.spi.TokenizerProvider;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;

/**
 * How fast a saved model predicts in plain Java and on PyTorch, tokenizing included. Both engines
 * take turns in one process.
 *
 * <p>Not thread-safe: one measurement at a time.
 */
public final class LatencyBenchmark {
  private static final List<Integer> TOKENS = List.of(20, 50, 230);
  private static final int TOKENS_OF_CALLERS = 50;
  private static final List<Integer> THREADS = List.of(1, 2);
  private static final List<Integer> CALLERS = List.of(1, 8, 64);
  private static final int BULK_TEXTS = 1000;
  private static final int WARM_UP = 6;
  private static final int ROUNDS = 10;
  private static final int BULK_ROUNDS = 5;
  // Callers ask for the texts of a class as often as this in a round.
  private static final int TIMES_ASKED = 10;
  private static final int CALLER_ROUNDS = 7;

  private final Path model;
  private final List<String> texts;
  private final Progress progress;

  /** Takes a model file and texts such as it will serve. */
  public LatencyBenchmark(Path model, Dataset data, Progress progress) {
    this.model = model;
    this.texts = data.stream().map(Example::text).toList();
    this.progress = progress;
  }

  /**
   * Measures.
   *
   * @throws IllegalArgumentException if no text has 230 tokens
   */
  public ServingSpeed run() throws IOException {
    try (SentimentModel java = SentimentModel.loader().engine("java").load(model);
        SentimentModel pytorch = SentimentModel.loader().engine("pytorch").load(model)) {
      Tokenizer tokenizer = tokenizer(java.recipe().text().tokenizer());
      Turns turns = new Turns(new BothEngines<>(java, pytorch));
      SortedMap<Integer, BothEngines<Latency>> latency = latency(turns, tokenizer);
      List<String> asked = LengthClass.of(TOKENS_OF_CALLERS, texts, tokenizer);
      return new ServingSpeed(
          latency,
          bulk(turns),
          callers("each alone", turns, asked, Callers::predict),
          callers("in batches", turns, asked, Callers::predictTogether));
    }
  }

  private SortedMap<Integer, BothEngines<Latency>> latency(Turns turns, Tokenizer tokenizer) {
    SortedMap<Integer, BothEngines<Latency>> result = new TreeMap<>();
    for (int tokens : TOKENS) {
      List<Consumer<SentimentModel>> work = new ArrayList<>();
      LengthClass.of(tokens, texts, tokenizer)
          .forEach(text -> work.add(opened -> opened.predict(text)));
      progress.say("single texts of %d tokens".formatted(tokens));
      Turns.in(new ForkJoinPool(1), () -> turns.times(work, WARM_UP));
      BothEngines<long[]> times = Turns.in(new ForkJoinPool(1), () -> turns.times(work, ROUNDS));
      result.put(tokens, new BothEngines<>(Latency.of(times.java()), Latency.of(times.pytorch())));
    }
    return result;
  }

  private SortedMap<Integer, BothEngines<Rate>> bulk(Turns turns) {
    List<String> list = texts.subList(0, Math.min(texts.size(), BULK_TEXTS));
    SortedMap<Integer, BothEngines<Rate>> result = new TreeMap<>();
    for (int threads : THREADS) {
      progress.say("%d texts together, threads: %d".formatted(list.size(), threads));
      Consumer<SentimentModel> work = opened -> opened.predictAll(list);
      result.put(
          threads,
          Turns.in(new ForkJoinPool(threads), () -> turns.rates(work, list.size(), BULK_ROUNDS)));
    }
    return result;
  }

  /** How callers have a model predict texts. */
  private interface Asking {
    void ask(Callers callers, SentimentModel model, List<String> texts);
  }

  private SortedMap<Integer, BothEngines<Rate>> callers(
      String how, Turns turns, List<String> members, Asking asking) {
    List<String> asked = new ArrayList<>();
    Collections.nCopies(TIMES_ASKED, members).forEach(asked::addAll);
    SortedMap<Integer, BothEngines<Rate>> result = new TreeMap<>();
    for (int count : CALLERS) {
      progress.say("single texts, callers: %d, %s".formatted(count, how));
      try (Callers callers = new Callers(count)) {
        result.put(
            count,
            turns.rates(opened -> asking.ask(callers, opened, asked), asked.size(), CALLER_ROUNDS));
      }
    }
    return result;
  }

  private static Tokenizer tokenizer(TokenizerSpec spec) {
    return ServiceLoader.load(TokenizerProvider.class).stream()
        .flatMap(provider -> provider.get().tokenizer(spec).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no tokenizer '" + spec + "'"));
  }
}
