package io.github.sentimentj.djl;

import ai.djl.ndarray.NDManager;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.TrainingRun;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
  private final ExecutorService executor;

  /** Loss and right answers of a batch; dense gradients stand in the parameters. */
  record Sum(double loss, int correct, RowGradients rows) {}

  WorkerPool(TrainingRun run, ModelState state, NDManager manager) {
    this.state = state;
    int vocabularySize = run.dimensions().vocabularySize();
    Worker.Network network =
        new Worker.Network(
            state.parameters(),
            state.embedding(),
            run.recipe().architecture().embeddingDropout(),
            run.dimensions().labelCount());
    int threads = run.recipe().training().threads();
    for (int i = 0; i < threads; i++) {
      Forward forward = Forward.of(run.recipe().architecture());
      workers.add(new Worker(forward, network, manager, vocabularySize));
    }
    this.rows = new RowGradients(vocabularySize, state.embedding().embeddingSize());
    this.executor =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "sentimentj-training");
              thread.setDaemon(true);
              return thread;
            });
  }

  Sum compute(List<EncodedExample> batch, SplittableRandom random) {
    double weight = batch.stream().mapToDouble(EncodedExample::weight).sum();
    List<Worker> busy = new ArrayList<>();
    List<Future<Worker.Result>> results = new ArrayList<>();
    for (int i = 0; i < Math.min(workers.size(), batch.size()); i++) {
      Worker worker = workers.get(i);
      Worker.Share share = new Worker.Share(share(batch, i), weight, random.split());
      busy.add(worker);
      results.add(executor.submit(() -> worker.compute(share)));
    }
    double loss = 0;
    int correct = 0;
    for (Future<Worker.Result> result : results) {
      Worker.Result done = await(result);
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

  /** Waits without giving in to an interrupt: a worker must not run on when its memory is freed. */
  private static Worker.Result await(Future<Worker.Result> result) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return result.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new TrainingException("a training step failed: " + e.getCause(), e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void close() {
    executor.shutdown();
  }
}
