package io.github.sentimentj;

import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Daemon threads of a model: at most one a processor that predict, and as many as it takes to hand
 * out answers, for nobody knows how long what hangs on an answer will run. They start with the
 * first work and end when there is none for a while, so a model that was never closed keeps none
 * alive.
 */
final class PredictionThreads {
  private static final int IDLE_SECONDS = 5;

  private final int most = Runtime.getRuntime().availableProcessors();
  private final ThreadPoolExecutor executor =
      new ThreadPoolExecutor(
          most,
          most,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          PredictionThreads::thread);

  /* CompletableFuture's own threads would do on larger machines; with two processors it starts a new
   * one for every answer: measured, 0.15 ms of processor time each, against 0.02 ms with these. */
  private final ThreadPoolExecutor answers =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          PredictionThreads::thread);

  PredictionThreads() {
    executor.allowCoreThreadTimeOut(true);
  }

  private static Thread thread(Runnable work) {
    // Neither the thread locals nor the class loader of whoever calls first may be held on to.
    Thread thread = new Thread(null, work, "sentiment-predict", 0, false);
    thread.setContextClassLoader(PredictionThreads.class.getClassLoader());
    thread.setDaemon(true);
    return thread;
  }

  int most() {
    return most;
  }

  void start(Runnable work) {
    executor.execute(work);
  }

  /** Returns what runs each task at once, in a thread of its own. */
  Executor answers() {
    return answers;
  }

  /** Ends the threads, after work under way is done. */
  void close() {
    executor.shutdown();
    answers.shutdown();
  }
}
