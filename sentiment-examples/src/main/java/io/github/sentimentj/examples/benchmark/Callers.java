package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.SentimentModel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that each ask for one prediction after another. Not thread-safe. */
final class Callers implements AutoCloseable {
  private final int count;
  private final ExecutorService threads;

  Callers(int count) {
    this.count = count;
    this.threads = Executors.newFixedThreadPool(count);
  }

  /** Predicts all texts, each by one of the callers. */
  void predict(SentimentModel model, List<String> texts) {
    List<CompletableFuture<Void>> shares = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int first = i;
      shares.add(CompletableFuture.runAsync(() -> share(model, texts, first), threads));
    }
    CompletableFuture.allOf(shares.toArray(CompletableFuture[]::new)).join();
  }

  private void share(SentimentModel model, List<String> texts, int first) {
    for (int i = first; i < texts.size(); i += count) {
      model.predict(texts.get(i));
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
