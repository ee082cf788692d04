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
import java.util.concurrent.Executor;
import java.util.function.Supplier;

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
    List<Worker> busy = workers.subList(0, Math.min(workers.size(), batch.size()));
    List<Supplier<Worker.Result>> tasks = new ArrayList<>();
    for (Worker worker : busy) {
      List<EncodedExample> examples = share(batch, tasks.size());
      Worker.Share share = new Worker.Share(examples, weight, frozenWords, random.split());
      tasks.add(() -> worker.compute(share));
    }
    double loss = 0;
    int correct = 0;
    for (Worker.Result done : computeAll(tasks, threads)) {
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
   * Returns all results in the order of the tasks. Returns or throws only when every task that was
   * begun is done, whatever becomes of one of them, of the executor or of this thread's interrupt:
   * none may run on when the memory it reads is freed.
   */
  static <T> List<T> computeAll(List<Supplier<T>> tasks, Executor executor) {
    List<CompletableFuture<T>> results = new ArrayList<>();
    try {
      for (Supplier<T> task : tasks) {
        results.add(CompletableFuture.supplyAsync(task, executor));
      }
    } finally {
      awaitAll(results);
    }
    return results.stream().map(WorkerPool::join).toList();
  }

  /** Waits, and leaves failures to whoever asks for the results. */
  private static <T> void awaitAll(List<CompletableFuture<T>> results) {
    CompletableFuture.allOf(results.toArray(CompletableFuture[]::new))
        .handle((done, failure) -> results.size())
        .join();
  }

  private static <T> T join(CompletableFuture<T> result) {
    try {
      return result.join();
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
