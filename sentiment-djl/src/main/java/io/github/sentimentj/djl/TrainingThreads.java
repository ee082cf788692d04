package io.github.sentimentj.djl;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of one training, from those that all trainings of the process share. They outlive it
 * by a minute, for the next one: glibc gives a new thread one of many arenas to allocate from, and
 * each that PyTorch has worked in keeps tens of megabytes, so that trainings with threads of their
 * own fill one arena after another.
 *
 * <p>Thread-safe.
 */
final class TrainingThreads implements Executor, AutoCloseable {
  // Its core size follows the trainings under way: that many threads stay, others for a minute.
  @SuppressWarnings("ErroneousThreadPoolConstructorChecker")
  private static final ThreadPoolExecutor SHARED =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          1,
          TimeUnit.MINUTES,
          new LinkedBlockingQueue<>(),
          TrainingThreads::newThread);

  private final int count;

  /** Makes sure that so many threads are there for this training, besides those of others. */
  TrainingThreads(int count) {
    this.count = count;
    add(count);
  }

  private static synchronized void add(int threads) {
    SHARED.setCorePoolSize(SHARED.getCorePoolSize() + threads);
  }

  /** Makes a thread that keeps nothing of the caller's alive. */
  private static Thread newThread(Runnable task) {
    Thread thread = new Thread(null, task, "sentimentj-training", 0, false);
    thread.setContextClassLoader(TrainingThreads.class.getClassLoader());
    thread.setDaemon(true);
    return thread;
  }

  /** Runs a task; as many as there are threads run at a time. */
  @Override
  public void execute(Runnable task) {
    SHARED.execute(task);
  }

  /** Gives the threads back; to be called once, when all tasks are done. */
  @Override
  public void close() {
    add(-count);
  }
}
