package io.github.sentimentj.djl.soak;

import io.github.sentimentj.SentimentModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Threads that predict, explain, train, save, load and close at the same time, with interrupts,
 * cancelled futures, damaged files, closed models and hostile texts; every answer is checked.
 * Memory, file handles and threads are measured at intervals, in pauses of the work, and may not
 * grow in the second half.
 *
 * <p>Arguments: seconds; a folder to work in. Ends with 1 if anything was wrong.
 */
final class Soak {
  private static final int CALLERS = 6;
  private static final int MEASUREMENTS = 40;

  private final LongAdder predictions = new LongAdder();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  // Work is done under the read lock; who measures holds the write lock, when all is quiet.
  private final ReadWriteLock quiet = new ReentrantReadWriteLock(true);
  private volatile boolean over;

  private Soak() {}

  /** What a thread does again and again. */
  @FunctionalInterface
  private interface Act {
    void run() throws Exception;
  }

  public static void main(String[] arguments) throws Exception {
    int seconds = Integer.parseInt(arguments[0]);
    Path folder = Path.of(arguments[1]);
    Optional<String> fault = new Soak().run(seconds, folder);
    System.out.println(fault.map(what -> "FAILED: " + what).orElse("nothing grew, nothing failed"));
    System.exit(fault.isPresent() ? 1 : 0);
  }

  private Optional<String> run(int seconds, Path folder) throws Exception {
    Material material = new Material();
    List<Usage> usages = new ArrayList<>();
    try (SentimentModel shared = SentimentModel.load(new ByteArrayInputStream(material.file()))) {
      List<Thread> threads = start(material, shared, folder);
      for (int i = 1; i <= MEASUREMENTS && failure.get() == null; i++) {
        Thread.sleep(1000L * seconds / MEASUREMENTS);
        usages.add(measure());
        System.out.printf("%5d s: %s%n", i * seconds / MEASUREMENTS, usages.get(i - 1));
      }
      over = true;
      for (Thread thread : threads) {
        thread.join();
      }
    }
    System.out.println(predictions.sum() + " predictions, each as one thread was answered");
    return fault(usages, folder);
  }

  private List<Thread> start(Material material, SentimentModel shared, Path folder)
      throws IOException {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      Path file = folder.resolve("model" + i + ".safetensors");
      threads.add(start(new Caller(material, shared, file, predictions)::act));
    }
    Path own = Files.createDirectories(folder.resolve("training"));
    threads.add(start(new Apprentice(material, own)::act));
    return threads;
  }

  private Thread start(Act act) {
    Thread thread =
        new Thread(
            () -> {
              while (!over && failure.get() == null) {
                quiet.readLock().lock();
                try {
                  act.run();
                } catch (Throwable e) {
                  failure.compareAndSet(null, e);
                } finally {
                  quiet.readLock().unlock();
                }
              }
            });
    thread.start();
    return thread;
  }

  private Usage measure() throws IOException {
    quiet.writeLock().lock();
    try {
      return Usage.now();
    } finally {
      quiet.writeLock().unlock();
    }
  }

  private Optional<String> fault(List<Usage> usages, Path folder) throws IOException {
    if (failure.get() != null) {
      failure.get().printStackTrace();
      return Optional.of(failure.get().toString());
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> left = files.filter(Files::isRegularFile).toList();
      if (!left.isEmpty()) {
        return Optional.of("files were left: " + left);
      }
    }
    List<String> growth = Usage.growth(usages);
    return growth.isEmpty() ? Optional.empty() : Optional.of(growth.toString());
  }
}
