package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.TrainingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

final class WorkerPoolTest {
  private final OutOfMemoryError noThread = new OutOfMemoryError("unable to create native thread");

  private static Supplier<Integer> failing(Throwable failure) {
    return () -> {
      if (failure instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) failure;
    };
  }

  @Test
  void computeAll_always_keepsTheOrder() {
    List<Supplier<Integer>> tasks = List.of(() -> 1, () -> 2, () -> 3);
    assertThat(WorkerPool.computeAll(tasks, task -> new Thread(task).start()))
        .containsExactly(1, 2, 3);
  }

  @Test
  void computeAll_secondTaskGetsNoThread_waitsForTheFirst() throws InterruptedException {
    CountDownLatch refused = new CountDownLatch(1);
    AtomicBoolean left = new AtomicBoolean();
    AtomicBoolean leftBeforeItWasDone = new AtomicBoolean();
    Thread caller = Thread.currentThread();
    List<Thread> started = new ArrayList<>();
    Supplier<Integer> first =
        () -> {
          awaitUninterruptibly(refused);
          while (caller.getState() != Thread.State.WAITING && !left.get()) {
            Thread.onSpinWait();
          }
          leftBeforeItWasDone.set(left.get());
          return 1;
        };
    Executor oneThread =
        task -> {
          if (!started.isEmpty()) {
            refused.countDown();
            throw noThread;
          }
          started.add(new Thread(task));
          started.get(0).start();
        };

    assertThatThrownBy(
            () -> {
              try {
                WorkerPool.computeAll(List.of(first, () -> 2), oneThread);
              } finally {
                left.set(true);
              }
            })
        .isSameAs(noThread);

    started.get(0).join();
    assertThat(leftBeforeItWasDone).isFalse();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void computeAll_taskFails_saysWhyOrThrowsItsError() {
    IllegalStateException failure = new IllegalStateException("native call failed");
    assertThatThrownBy(
            () -> WorkerPool.computeAll(List.of(() -> 1, failing(failure)), Runnable::run))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("native call failed")
        .hasCause(failure);
    assertThatThrownBy(() -> WorkerPool.computeAll(List.of(failing(noThread)), Runnable::run))
        .isSameAs(noThread);
  }
}
