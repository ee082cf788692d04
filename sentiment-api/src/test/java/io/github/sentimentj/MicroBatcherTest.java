package io.github.sentimentj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class MicroBatcherTest {
  private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

  private final List<List<String>> batches = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch busy = new CountDownLatch(PROCESSORS);
  private final CountDownLatch release = new CountDownLatch(1);

  private final List<CompletableFuture<Prediction>> held = new ArrayList<>();

  @AfterEach
  void releaseWorkers() {
    release.countDown();
    held.forEach(CompletableFuture::join);
  }

  private static Prediction prediction(String text) {
    return new Prediction(text, 1, Map.of(text, 1.0), false, false, Optional.empty(), false);
  }

  /** Answers each text with itself; "hold" waits to be released, "bad" fails its whole batch. */
  private List<Prediction> answer(List<String> texts) {
    batches.add(texts);
    if (texts.contains("hold")) {
      busy.countDown();
      awaitOrFail(release);
    }
    if (texts.contains("bad")) {
      throw new SentimentException("bad text");
    }
    return texts.stream().map(MicroBatcherTest::prediction).toList();
  }

  private static void awaitOrFail(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private MicroBatcher batcher(MicroBatching settings) {
    return new MicroBatcher(settings, this::answer);
  }

  /** Occupies every thread of the batcher, so that what follows has to wait. */
  private void occupy(MicroBatcher batcher) {
    for (int i = 0; i < PROCESSORS; i++) {
      int seen = PROCESSORS - i - 1;
      held.add(batcher.submit("hold"));
      while (busy.getCount() > seen) {
        Thread.onSpinWait();
      }
    }
  }

  private static List<CompletableFuture<Prediction>> submit(MicroBatcher batcher, int texts) {
    return IntStream.range(0, texts).mapToObj(i -> batcher.submit("text " + i)).toList();
  }

  @Test
  void submit_ofManyTexts_answersEachWithItsOwn() {
    MicroBatcher batcher = batcher(MicroBatching.ofDefaults());
    List<CompletableFuture<Prediction>> answers = submit(batcher, 500);
    for (int i = 0; i < answers.size(); i++) {
      assertThat(answers.get(i).join().label()).isEqualTo("text " + i);
    }
    batcher.close();
  }

  @Test
  void submit_whileAllThreadsAreBusy_gathersBatchesOfTheSizeSet() {
    MicroBatcher batcher = batcher(MicroBatching.ofDefaults().maxBatchSize(8));
    occupy(batcher);
    List<CompletableFuture<Prediction>> answers = submit(batcher, 20);
    release.countDown();
    answers.forEach(CompletableFuture::join);
    assertThat(batches.subList(PROCESSORS, batches.size()).stream().map(List::size))
        .containsExactlyInAnyOrder(8, 8, 4);
    batcher.close();
  }

  @Test
  void submit_withADelay_waitsForABatchToFill() {
    MicroBatcher batcher =
        batcher(MicroBatching.ofDefaults().maxBatchSize(5).maxDelay(Duration.ofSeconds(30)));
    List<CompletableFuture<Prediction>> answers = submit(batcher, 5);
    answers.forEach(CompletableFuture::join);
    assertThat(batches).hasSize(1);
    batcher.close();
  }

  @Test
  void submit_withADelayThatPasses_answersWithoutCompany() {
    MicroBatcher batcher =
        batcher(MicroBatching.ofDefaults().maxBatchSize(5).maxDelay(Duration.ofMillis(5)));
    assertThat(batcher.submit("alone").join().label()).isEqualTo("alone");
    batcher.close();
  }

  @Test
  void submit_ofATextThatFails_failsItAndNoBatchMate() {
    MicroBatcher batcher = batcher(MicroBatching.ofDefaults());
    occupy(batcher);
    CompletableFuture<Prediction> good = batcher.submit("good");
    CompletableFuture<Prediction> bad = batcher.submit("bad");
    CompletableFuture<Prediction> fine = batcher.submit("fine");
    release.countDown();
    assertThat(good.join().label()).isEqualTo("good");
    assertThat(fine.join().label()).isEqualTo("fine");
    assertThatThrownBy(bad::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(SentimentException.class);
    batcher.close();
  }

  @Test
  void cancel_ofAWaitingText_sparesItsComputation() {
    MicroBatcher batcher = batcher(MicroBatching.ofDefaults());
    occupy(batcher);
    CompletableFuture<Prediction> cancelled = batcher.submit("cancelled");
    CompletableFuture<Prediction> kept = batcher.submit("kept");
    cancelled.cancel(true);
    release.countDown();
    assertThat(kept.join().label()).isEqualTo("kept");
    assertThat(batches).noneMatch(batch -> batch.contains("cancelled"));
    batcher.close();
  }

  @Test
  void submit_whenTooManyWait_failsTheFutureIfSoSet() {
    MicroBatcher batcher =
        batcher(MicroBatching.ofDefaults().maxPending(2).whenFull(MicroBatching.WhenFull.REJECT));
    occupy(batcher);
    List<CompletableFuture<Prediction>> taken = submit(batcher, 2);
    CompletableFuture<Prediction> refused = batcher.submit("one too many");
    assertThatThrownBy(refused::join)
        .hasCauseInstanceOf(RejectedExecutionException.class)
        .hasMessageContaining("2 texts wait already");
    release.countDown();
    taken.forEach(CompletableFuture::join);
    assertThat(batcher.submit("room again").join().label()).isEqualTo("room again");
    batcher.close();
  }

  @Test
  void submit_whenTooManyWait_waitsForRoom() throws InterruptedException {
    MicroBatcher batcher = batcher(MicroBatching.ofDefaults().maxPending(2));
    occupy(batcher);
    submit(batcher, 2);
    AtomicReference<CompletableFuture<Prediction>> third = new AtomicReference<>();
    Thread caller = new Thread(() -> third.set(batcher.submit("third")));
    caller.start();
    while (caller.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    assertThat(third.get()).isNull();
    release.countDown();
    caller.join();
    assertThat(third.get().join().label()).isEqualTo("third");
    batcher.close();
  }

  @Test
  void submit_interruptedWhileItWaits_failsTheFutureAndKeepsTheFlag() throws InterruptedException {
    MicroBatcher batcher = batcher(MicroBatching.ofDefaults().maxPending(1));
    occupy(batcher);
    CompletableFuture<Prediction> taken = batcher.submit("taken");
    AtomicReference<CompletableFuture<Prediction>> interrupted = new AtomicReference<>();
    CompletableFuture<Boolean> flag = new CompletableFuture<>();
    Thread caller =
        new Thread(
            () -> {
              interrupted.set(batcher.submit("interrupted"));
              flag.complete(Thread.currentThread().isInterrupted());
            });
    caller.start();
    caller.interrupt();
    assertThat(flag.join()).isTrue();
    assertThatThrownBy(interrupted.get()::join).hasCauseInstanceOf(InterruptedException.class);
    release.countDown();
    assertThat(taken.join().label()).isEqualTo("taken");
    batcher.close();
  }

  @Test
  void close_withTextsWaiting_answersThemAndRefusesLaterOnes() {
    MicroBatcher batcher = batcher(MicroBatching.ofDefaults());
    occupy(batcher);
    List<CompletableFuture<Prediction>> answers = submit(batcher, 10);
    CompletableFuture<Void> closing = CompletableFuture.runAsync(batcher::close);
    assertThat(closing).isNotDone();
    release.countDown();
    closing.join();
    assertThat(batches.stream().mapToInt(List::size).sum()).isEqualTo(PROCESSORS + 10);
    answers.forEach(answer -> assertThat(answer.join().label()).startsWith("text"));
    assertThatThrownBy(() -> batcher.submit("late"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void answers_withASlowStage_doNotHoldUpOthers() {
    MicroBatcher batcher = batcher(MicroBatching.ofDefaults());
    // A stage that asks the same model again would wait for ever if it ran in the model's threads.
    CompletableFuture<Prediction> chained =
        batcher.submit("first").thenApply(first -> batcher.submit("second").join());
    assertThat(chained.join().label()).isEqualTo("second");
    batcher.close();
  }

  @Test
  void answers_ofManyTexts_shareThreads() {
    MicroBatcher batcher = batcher(MicroBatching.ofDefaults());
    Set<Thread> seen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      noteThread(batcher, seen);
    }
    assertThat(seen).hasSizeLessThan(100);
    batcher.close();
  }

  /** Notes the thread that runs what hangs on an answer. */
  private static void noteThread(MicroBatcher batcher, Set<Thread> seen) {
    seen.add(batcher.submit("text").thenApply(any -> Thread.currentThread()).join());
  }

  @Test
  void microBatching_outOfRange_saysSo() {
    MicroBatching defaults = MicroBatching.ofDefaults();
    assertThatThrownBy(() -> defaults.maxBatchSize(0)).hasMessageContaining("maxBatchSize 0");
    assertThatThrownBy(() -> defaults.maxPending(0)).hasMessageContaining("maxPending 0");
    assertThatThrownBy(() -> defaults.maxDelay(Duration.ofNanos(-1)))
        .hasMessageContaining("maxDelay");
  }
}
