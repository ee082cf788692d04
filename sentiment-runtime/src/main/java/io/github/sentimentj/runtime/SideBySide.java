package io.github.sentimentj.runtime;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs two computations at the same time where a core is free. It is taken as free while fewer
 * callers compute than there are cores, unless the caller is a worker of a {@link
 * java.util.concurrent.ForkJoinPool}: such callers share out their work already.
 *
 * <p>All networks share the helping threads, one fewer than cores; they end when idle. A
 * computation is given to a helper that waits for one, never to a queue, so nothing can deadlock.
 *
 * <p>Thread-safe, for virtual threads, too.
 */
final class SideBySide {
  private static final int CORES = Runtime.getRuntime().availableProcessors();
  private static final int IDLE_SECONDS = 5;
  private static final AtomicInteger CALLERS = new AtomicInteger();

  private static final ThreadPoolExecutor HELPERS =
      new ThreadPoolExecutor(
          0,
          Math.max(1, CORES - 1),
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          SideBySide::newThread);

  private SideBySide() {}

  /** Runs both, and returns when both have ended. */
  static void run(Runnable first, Runnable second) {
    try {
      boolean free = CALLERS.incrementAndGet() < CORES;
      if (free && !(Thread.currentThread() instanceof ForkJoinWorkerThread)) {
        share(first, new FutureTask<>(second, null));
      } else {
        first.run();
        second.run();
      }
    } finally {
      CALLERS.decrementAndGet();
    }
  }

  private static void share(Runnable first, FutureTask<?> second) {
    try {
      HELPERS.execute(second);
    } catch (RejectedExecutionException e) {
      // No helper is idle: this thread does the second, too.
    }
    try {
      first.run();
    } finally {
      // Does nothing where a helper has begun.
      second.run();
      await(second);
    }
  }

  /** Waits for the helper, which is computing, without regard to interrupts. */
  private static void await(FutureTask<?> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          task.get();
          return;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw new IllegalStateException(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A thread that keeps nothing of the caller that happened to need it. */
  private static Thread newThread(Runnable work) {
    Thread thread = new Thread(null, work, "sentiment-helper", 0, false);
    thread.setContextClassLoader(null);
    thread.setDaemon(true);
    return thread;
  }
}
