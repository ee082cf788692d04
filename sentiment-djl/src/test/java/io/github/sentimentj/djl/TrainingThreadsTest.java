package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class TrainingThreadsTest {

  /** Runs tasks that wait for one another, and returns the threads they ran on. */
  private static Set<Thread> threads(int tasks, TrainingThreads... trainings) {
    CyclicBarrier allAtOnce = new CyclicBarrier(tasks);
    List<CompletableFuture<Thread>> running = new ArrayList<>();
    for (int i = 0; i < tasks; i++) {
      running.add(
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  allAtOnce.await(1, TimeUnit.MINUTES);
                  return Thread.currentThread();
                } catch (Exception e) {
                  throw new IllegalStateException(e);
                }
              },
              trainings[i % trainings.length]));
    }
    return running.stream().map(CompletableFuture::join).collect(Collectors.toSet());
  }

  @Test
  void execute_oneTrainingAfterAnother_startsNoThread() {
    try (TrainingThreads training = new TrainingThreads(3)) {
      threads(3, training);
    }
    Set<Thread> alive = Thread.getAllStackTraces().keySet();
    try (TrainingThreads training = new TrainingThreads(3)) {
      assertThat(alive).containsAll(threads(3, training));
    }
  }

  @Test
  void execute_twoTrainingsAtATime_runsAllTheirTasksAtOnce() {
    try (TrainingThreads first = new TrainingThreads(2);
        TrainingThreads second = new TrainingThreads(3)) {
      assertThat(threads(5, first, second, second, first, second)).hasSize(5);
    }
  }
}
