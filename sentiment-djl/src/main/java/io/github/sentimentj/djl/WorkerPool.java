package io.github.sentimentj.djl;

import ai.djl.ndarray.NDManager;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.TrainingRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Workers that share a batch. Each computes with one native thread; their gradients are summed in
 * the order of the workers, so that equal shares give equal bits.
 *
 * <p>Not thread-safe; used by the training thread alone.
 */
final class WorkerPool implements AutoCloseable {
  private final ModelState state;
  private final List<Worker> workers = new ArrayList<>();
  private final RowGradients rows;
  private final double meanWeight;
  private final TrainingThreads threads;

  /** Loss and right answers of a batch; dense gradients stand in the parameters. */
  record Sum(double loss, int correct, RowGradients rows) {}

  WorkerPool(TrainingRun run, ModelState state, NDManager manager) {
    this.state = state;
    int vocabularySize = run.dimensions().vocabularySize();
    Worker.Shared shared =
        new Worker.Shared(
            run.recipe(), run.dimensions().labelCount(), state.parameters(), state.embedding());
    this.meanWeight =
        run.examples().stream().mapToDouble(EncodedExample::weight).average().orElse(1);
    for (int i = 0; i < run.recipe().training().threads(); i++) {
      workers.add(new Worker(shared, manager, vocabularySize));
    }
    this.rows = new RowGradients(vocabularySize, state.embedding().embeddingSize());
    this.threads = new TrainingThreads(workers.size());
  }

  Sum compute(List<EncodedExample> batch, boolean frozenWords, SplittableRandom random) {
    double weight = batch.size() * meanWeight;
    List<Worker> busy = new ArrayList<>();
    List<CompletableFuture<Worker.Result>> results = new ArrayList<>();
    for (int i = 0; i < Math.min(workers.size(), batch.size()); i++) {
      Worker worker = workers.get(i);
      Worker.Share share = new Worker.Share(share(batch, i), weight, frozenWords, random.split());
      busy.add(worker);
      results.add(CompletableFuture.supplyAsync(() -> worker.compute(share), threads));
    }
    awaitAll(results);
    double loss = 0;
    int correct = 0;
    for (CompletableFuture<Worker.Result> result : results) {
      Worker.Result done = result.join();
      loss += done.loss();
      correct += done.correct();
    }
    sumGradients(busy);
    return new Sum(loss, correct, rows);
  }

  /** Every n-th example: the lengths of a batch differ little, so the shares cost the same. */
  private List<EncodedExample> share(List<EncodedExample> batch, int worker) {
    List<EncodedExample> share = new ArrayList<>();
    for (int i = worker; i < batch.size(); i += workers.size()) {
      share.add(batch.get(i));
    }
    return share;
  }

  private void sumGradients(List<Worker> busy) {
    rows.clear();
    List<Parameter> parameters = state.parameters();
    parameters.forEach(parameter -> Arrays.fill(parameter.gradient(), 0));
    for (Worker worker : busy) {
      for (int i = 0; i < parameters.size(); i++) {
        add(worker.gradients().get(i), parameters.get(i).gradient());
      }
      rows.addAll(worker.rows());
    }
  }

  private static void add(float[] source, float[] target) {
    for (int i = 0; i < target.length; i++) {
      target[i] += source[i];
    }
  }

  /**
   * Waits until every worker is done, whatever becomes of one of them or of this thread's
   * interrupt: none may run on when the memory it reads is freed.
   */
  private static void awaitAll(List<CompletableFuture<Worker.Result>> results) {
    try {
      CompletableFuture.allOf(results.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new TrainingException("a training step failed: " + e.getCause(), e.getCause());
    }
  }

  @Override
  public void close() {
    threads.close();
  }
}
