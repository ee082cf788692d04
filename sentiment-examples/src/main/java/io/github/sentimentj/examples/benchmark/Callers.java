package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.SentimentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Threads that each wait for one prediction after another. Not thread-safe. */
final class Callers implements AutoCloseable {
  private final int count;
  private final ExecutorService threads;

  Callers(int count) {
    this.count = count;
    this.threads = Executors.newFixedThreadPool(count);
  }

  /** Predicts all texts, each in the thread of one of the callers. */
  void predict(SentimentModel model, List<String> texts) {
    share(texts, model::predict);
  }

  /** Predicts all texts, each for one of the callers, gathered into batches by the model. */
  void predictTogether(SentimentModel model, List<String> texts) {
    share(texts, text -> model.predictAsync(text).join());
  }

  private void share(List<String> texts, Consumer<String> ask) {
    List<CompletableFuture<Void>> shares = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int first = i;
      shares.add(CompletableFuture.runAsync(() -> ask(texts, first, ask), threads));
    }
    CompletableFuture.allOf(shares.toArray(CompletableFuture[]::new)).join();
  }

  private void ask(List<String> texts, int first, Consumer<String> ask) {
    for (int i = first; i < texts.size(); i += count) {
      ask.accept(texts.get(i));
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
