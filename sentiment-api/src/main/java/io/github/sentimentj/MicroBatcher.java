package io.github.sentimentj;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Gathers texts of many callers into batches and predicts them in threads of its own.
 *
 * <p>Locks, not monitors, so that virtual threads that wait here do not hold their carrier.
 */
final class MicroBatcher {
  private final MicroBatching settings;
  private final Function<List<String>, List<Prediction>> predict;
  private final PredictionThreads threads = new PredictionThreads();

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final Condition taken = lock.newCondition();
  private final Queue<Call> pending = new ArrayDeque<>();
  private int working;
  private int waiting;
  private boolean closed;

  private record Call(String text, long nanoTime, CompletableFuture<Prediction> answer) {}

  MicroBatcher(MicroBatching settings, Function<List<String>, List<Prediction>> predict) {
    this.settings = settings;
    this.predict = predict;
  }

  /** Hands in a text; see {@link SentimentModel#predictAsync(String)} for what may go wrong. */
  CompletableFuture<Prediction> submit(String text) {
    Call call = new Call(text, System.nanoTime(), new CompletableFuture<>());
    lock.lock();
    try {
      awaitRoom();
      if (waiting == 0 && working < threads.most()) {
        threads.start(this::work);
        working++;
      }
      pending.add(call);
      arrived.signal();
    } catch (RejectedExecutionException e) {
      call.answer.completeExceptionally(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      call.answer.completeExceptionally(e);
    } finally {
      lock.unlock();
    }
    return call.answer;
  }

  private void awaitRoom() throws InterruptedException {
    while (!closed && pending.size() >= settings.maxPending()) {
      if (settings.whenFull() == MicroBatching.WhenFull.REJECT) {
        throw new RejectedExecutionException(
            settings.maxPending() + " texts wait already; see MicroBatching.maxPending");
      }
      taken.await();
    }
    if (closed) {
      throw new IllegalStateException("the model is closed");
    }
  }

  /** Refuses later calls and waits until those that were taken are answered. */
  void close() {
    lock.lock();
    try {
      closed = true;
      arrived.signalAll();
      taken.signalAll();
      while (working > 0) {
        taken.awaitUninterruptibly();
      }
    } finally {
      lock.unlock();
    }
    threads.close();
  }

  private void work() {
    for (List<Call> batch = next(); !batch.isEmpty(); batch = next()) {
      answer(batch);
    }
  }

  /** Takes the next batch; an empty one ends the worker. */
  private List<Call> next() {
    lock.lock();
    try {
      awaitFullBatch();
      List<Call> batch = new ArrayList<>();
      while (!pending.isEmpty() && batch.size() < settings.maxBatchSize()) {
        Call call = pending.remove();
        if (!call.answer.isDone()) {
          batch.add(call);
        }
      }
      working -= batch.isEmpty() ? 1 : 0;
      taken.signalAll();
      return batch;
    } finally {
      lock.unlock();
    }
  }

  private void awaitFullBatch() {
    waiting++;
    try {
      while (!closed && !pending.isEmpty() && pending.size() < settings.maxBatchSize()) {
        long age = System.nanoTime() - pending.element().nanoTime;
        long left = settings.maxDelay().toNanos() - age;
        if (left <= 0 || arrived.awaitNanos(left) <= 0) {
          return;
        }
      }
    } catch (InterruptedException e) {
      // Nobody has a reason to interrupt these threads; whoever does makes the batch go at once.
      return;
    } finally {
      waiting--;
    }
  }

  private void answer(List<Call> batch) {
    try {
      List<Prediction> predictions = predict.apply(batch.stream().map(Call::text).toList());
      for (int i = 0; i < batch.size(); i++) {
        Prediction prediction = predictions.get(i);
        // Not here: what a caller hangs on its future must not hold up other callers.
        batch.get(i).answer.completeAsync(() -> prediction, threads.answers());
      }
    } catch (RuntimeException | Error e) {
      if (batch.size() == 1) {
        batch.get(0).answer.completeExceptionally(e);
      } else {
        // One text's failure is not its batch mates'.
        batch.forEach(call -> answer(List.of(call)));
      }
    }
  }
}
