package io.github.sentimentj.benchmarks.serving;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;

/**
 * Lets ours and a peer read the same texts in turn, so that what else the machine does slows both.
 * Not thread-safe.
 */
final class Duel {
  private static final double MILLISECOND = 1e6;
  private static final double SECOND = 1e9;
  // A class of texts: some for the compiler, then turns until the time is over. A turn is long
  // enough for caches to hold what its library needs.
  private static final double WARM_UP_SECONDS = 2;
  private static final double SECONDS = 8;
  private static final double TURN_SECONDS = 0.02;
  private static final int LEAST_CALLS = 5;
  // Lists: the peer may need minutes for one.
  private static final int ROUNDS = 5;
  private static final double MOST_BULK_SECONDS = 15;
  private static final double ROUND_SECONDS = 0.4;

  private final Peer ours;
  private final Peer peer;
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  Duel(Both<Peer> both) {
    this.ours = both.ours();
    this.peer = both.peer();
  }

  /** A figure of ours and of the peer. */
  record Both<T>(T ours, T peer) {}

  /** Single texts, one thread. */
  Both<Calls> latency(List<String> texts) {
    return in(
        1,
        () -> {
          turn(ours, texts, WARM_UP_SECONDS, new ArrayList<>());
          turn(peer, texts, WARM_UP_SECONDS, new ArrayList<>());
          List<double[]> mine = new ArrayList<>();
          List<double[]> its = new ArrayList<>();
          long end = System.nanoTime() + (long) (SECONDS * SECOND);
          while (its.size() < LEAST_CALLS || System.nanoTime() < end) {
            turn(ours, texts, TURN_SECONDS, mine);
            turn(peer, texts, TURN_SECONDS, its);
          }
          return new Both<>(calls(mine), calls(its));
        });
  }

  /** Reads on where the last turn ended, one text at least. */
  private void turn(Peer reader, List<String> texts, double seconds, List<double[]> times) {
    long end = System.nanoTime() + (long) (seconds * SECOND);
    do {
      times.add(time(reader, texts.get(times.size() % texts.size())));
    } while (System.nanoTime() < end);
  }

  private double[] time(Peer reader, String text) {
    long cpu = threads.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    reader.isPositive(text);
    return new double[] {
      (System.nanoTime() - start) / MILLISECOND,
      (threads.getCurrentThreadCpuTime() - cpu) / MILLISECOND
    };
  }

  private static Calls calls(List<double[]> times) {
    return Calls.of(
        times.stream().mapToDouble(time -> time[0]).toArray(),
        times.stream().mapToDouble(time -> time[1]).toArray());
  }

  /** A list as a whole, again and again. */
  Both<Rate> bulk(List<String> texts, int pool) {
    List<Rate> mine = new ArrayList<>();
    List<Rate> its = new ArrayList<>();
    in(
        pool,
        () -> {
          long end = System.nanoTime() + (long) (MOST_BULK_SECONDS * SECOND);
          for (int round = 0; round < ROUNDS && (round == 0 || System.nanoTime() < end); round++) {
            mine.add(rate(ours, texts));
            its.add(rate(peer, texts));
          }
          return true;
        });
    return new Both<>(Rate.median(mine), Rate.median(its));
  }

  private Rate rate(Peer reader, List<String> texts) {
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    int read = 0;
    while (System.nanoTime() - start < ROUND_SECONDS * SECOND) {
      read += reader.arePositive(texts).length;
    }
    double seconds = (System.nanoTime() - start) / SECOND;
    return new Rate(read / seconds, (system.getProcessCpuTime() - cpu) / MILLISECOND / read);
  }

  /** Runs in a pool of so many threads: parallel streams then have these and no others. */
  static <T> T in(int pool, Callable<T> work) {
    ForkJoinPool threads = new ForkJoinPool(pool);
    try {
      return threads.submit(work).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } finally {
      threads.shutdown();
    }
  }
}
