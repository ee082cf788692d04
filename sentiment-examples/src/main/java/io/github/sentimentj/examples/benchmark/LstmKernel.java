package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.architecture.BiLstm;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The least that a training with a bidirectional LSTM must compute: its forward and backward pass,
 * shared among as many workers with one native thread each.
 *
 * <p>Not thread-safe. The library must have started PyTorch before: it sets the native threads.
 */
final class LstmKernel implements AutoCloseable {
  private final List<List<PaddedShape>> batches;
  private final List<LstmPass> passes = new ArrayList<>();
  private final ExecutorService executor;

  LstmKernel(List<List<PaddedShape>> batches, BiLstm architecture, int embeddingSize) {
    this.batches = batches;
    int workers = batches.stream().mapToInt(List::size).max().orElseThrow();
    int most =
        batches.stream()
            .flatMap(List::stream)
            .mapToInt(shape -> shape.time() * shape.texts())
            .max()
            .orElseThrow();
    for (int i = 0; i < workers; i++) {
      passes.add(new LstmPass(architecture.hiddenSize(), embeddingSize, most));
    }
    this.executor = Executors.newFixedThreadPool(workers);
  }

  /** Runs over all batches, and returns the real tokens a second. */
  double tokensPerSecond() {
    UpdateClock clock = new UpdateClock();
    long tokens = 0;
    for (List<PaddedShape> batch : batches) {
      List<CompletableFuture<Void>> shares = new ArrayList<>();
      for (int i = 0; i < batch.size(); i++) {
        PaddedShape share = batch.get(i);
        LstmPass pass = passes.get(i);
        shares.add(CompletableFuture.runAsync(() -> pass.run(share), executor));
        tokens += share.tokens();
      }
      // Of all, even if one fails: none may run on when the memory it reads is freed.
      CompletableFuture.allOf(shares.toArray(CompletableFuture[]::new)).join();
      clock.updated(tokens);
    }
    return clock.tokensPerSecond();
  }

  @Override
  public void close() {
    executor.shutdown();
    passes.forEach(LstmPass::close);
  }
}
