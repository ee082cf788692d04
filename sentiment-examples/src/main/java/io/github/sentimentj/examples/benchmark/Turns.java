package io.github.sentimentj.examples.benchmark;

import io.github.sentimentj.SentimentModel;
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

  private final BothEngines<SentimentModel> models;

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

  /** Does one piece of work again and again; returns texts a second of the median round. */
  BothEngines<Double> textsPerSecond(Consumer<SentimentModel> work, int texts, int rounds) {
    BothEngines<long[]> times = times(List.of(work), rounds);
    return new BothEngines<>(
        texts * SECOND / median(times.java()), texts * SECOND / median(times.pytorch()));
  }

  private static double median(long[] times) {
    long[] sorted = times.clone();
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
