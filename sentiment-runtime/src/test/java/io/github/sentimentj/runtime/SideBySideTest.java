package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

final class SideBySideTest {
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void run_fromManyThreads_runsEachOnce() throws Exception {
    int calls = 2000;
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<?>> results = new ArrayList<>();
      for (int i = 0; i < calls; i++) {
        results.add(
            threads.submit(() -> SideBySide.run(done::incrementAndGet, done::incrementAndGet)));
      }
      for (Future<?> result : results) {
        result.get();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(done).hasValue(2 * calls);
  }

  @Test
  void run_withinItself_ends() {
    SideBySide.run(this::nested, this::nested);
    assertThat(done).hasValue(4);
  }

  private void nested() {
    SideBySide.run(done::incrementAndGet, done::incrementAndGet);
  }

  @Test
  void run_inAForkJoinPool_staysInTheThread() throws Exception {
    AtomicReference<Thread> first = new AtomicReference<>();
    AtomicReference<Thread> second = new AtomicReference<>();
    ForkJoinPool pool = new ForkJoinPool(1);
    try {
      pool.submit(
              () ->
                  SideBySide.run(
                      () -> first.set(Thread.currentThread()),
                      () -> second.set(Thread.currentThread())))
          .get();
    } finally {
      pool.shutdown();
    }
    assertThat(first.get()).isSameAs(second.get());
  }

  @Test
  void run_interrupted_runsBothAndStaysInterrupted() {
    Thread.currentThread().interrupt();
    SideBySide.run(done::incrementAndGet, done::incrementAndGet);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(done).hasValue(2);
  }

  @Test
  void run_ofWhatFails_fails() {
    Runnable failing =
        () -> {
          throw new ArithmeticException("on purpose");
        };
    assertThatThrownBy(() -> SideBySide.run(failing, done::incrementAndGet))
        .hasStackTraceContaining("on purpose");
    assertThatThrownBy(() -> SideBySide.run(done::incrementAndGet, failing))
        .hasStackTraceContaining("on purpose");
  }
}
