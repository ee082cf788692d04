package io.github.sentimentj.examples.benchmark;

import com.sun.management.OperatingSystemMXBean;
import io.github.sentimentj.SentimentModel;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;

/**
 * Lets both engines do the same work in turn, so that what else the machine does slows both. Not
 * thread-safe.
 */
final class Turns {
  private static final double SECOND = 1e9;
  private static final double MILLISECOND = 1e6;

  private final BothEngines<SentimentModel> models;
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  Turns(BothEngines<SentimentModel> models) {
    this.models = models;
  }

  /** Does each piece of work on one engine, then on the other; returns the nanoseconds. */
  BothEngines<long[]> times(List<Consumer<SentimentModel>> work, int rounds) {
    long[] java = new long[rounds * work.size()];
    long[] pytorch = new long[java.length];
    for (int i = 0; i < java.length; i++) {
      Consumer<SentimentModel> piece = work.get(i % work.size());
      java[i] = time(piece, models.java());
      pytorch[i] = time(piece, models.pytorch());
    }
    return new BothEngines<>(java, pytorch);
  }

  private static long time(Consumer<SentimentModel> work, SentimentModel model) {
    long start = System.nanoTime();
    work.accept(model);
    return System.nanoTime() - start;
  }

  /** Does one piece of work again and again; returns the medians of the rounds. */
  BothEngines<Rate> rates(Consumer<SentimentModel> work, int texts, int rounds) {
    double[][] java = new double[2][rounds];
    double[][] pytorch = new double[2][rounds];
    for (int round = 0; round < rounds; round++) {
      measure(work, models.java(), java, round);
      measure(work, models.pytorch(), pytorch, round);
    }
    return new BothEngines<>(rate(java, texts), rate(pytorch, texts));
  }

  /** Notes time by the clock and of the processors, in nanoseconds. */
  private void measure(
      Consumer<SentimentModel> work, SentimentModel model, double[][] times, int round) {
    long cpu = system.getProcessCpuTime();
    times[0][round] = time(work, model);
    times[1][round] = system.getProcessCpuTime() - cpu;
  }

  private static Rate rate(double[][] times, int texts) {
    return new Rate(texts * SECOND / median(times[0]), median(times[1]) / MILLISECOND / texts);
  }

  private static double median(double[] times) {
    double[] sorted = times.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }

  /** Runs in a pool's thread, so that the library has the pool's threads and no others. */
  static <T> T in(ExecutorService pool, Callable<T> work) {
    try {
      return pool.submit(work).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      pool.shutdown();
    }
  }
}
