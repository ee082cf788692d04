package io.github.sentimentj.text;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Tasks done by a few threads, whose results are taken in the order of the tasks. No more than two
 * for each thread are under way or wait to be taken.
 *
 * <p>Not thread-safe; use in one thread.
 */
final class OrderedWork<T> implements AutoCloseable {
  private final ExecutorService threads;
  private final int most;
  private final Consumer<T> results;
  private final Deque<Future<T>> pending = new ArrayDeque<>();

  /**
   * Starts the threads.
   *
   * @param results is given each result, in the thread that adds tasks
   */
  OrderedWork(int threads, Consumer<T> results) {
    this.threads = Executors.newFixedThreadPool(threads, OrderedWork::daemon);
    this.most = 2 * threads;
    this.results = results;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "sentimentj-tokenizer");
    thread.setDaemon(true);
    return thread;
  }

  /** Adds a task; takes the first result that is due where there are enough. */
  void add(Callable<T> task) throws InterruptedException {
    if (pending.size() == most) {
      takeFirst();
    }
    pending.add(threads.submit(task));
  }

  /** Takes what is left. */
  void finish() throws InterruptedException {
    while (!pending.isEmpty()) {
      takeFirst();
    }
  }

  private void takeFirst() throws InterruptedException {
    try {
      results.accept(pending.remove().get());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  /** Has the threads end; what they are at they give up as soon as they can. */
  @Override
  public void close() {
    threads.shutdownNow();
  }
}
