package io.github.sentimentj.runtime;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs two computations at the same time where a core is free: where fewer callers compute than
 * Java's common pool has threads. With {@code
 * -Djava.util.concurrent.ForkJoinPool.common.parallelism=0} it never does.
 *
 * <p>Thread-safe, and cannot deadlock: the caller waits for the pool only where the pool has begun,
 * and otherwise runs both itself.
 */
final class SideBySide {
  private static final AtomicInteger CALLERS = new AtomicInteger();

  private SideBySide() {}

  /** Runs both, and returns when both have ended. */
  static void run(Runnable first, Runnable second) {
    try {
      if (CALLERS.incrementAndGet() <= ForkJoinPool.getCommonPoolParallelism()) {
        runShared(first, new FutureTask<>(second, null));
      } else {
        first.run();
        second.run();
      }
    } finally {
      CALLERS.decrementAndGet();
    }
  }

  private static void runShared(Runnable first, FutureTask<?> second) {
    ForkJoinPool.commonPool().execute(second);
    try {
      first.run();
    } finally {
      // Does nothing if the pool has begun.
      second.run();
      await(second);
    }
  }

  /** Waits without regard to interrupts, and without the pool's custom of running others' tasks. */
  private static void await(FutureTask<?> task) {
    boolean interrupted = false;
    while (true) {
      try {
        task.get();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e.getCause());
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
