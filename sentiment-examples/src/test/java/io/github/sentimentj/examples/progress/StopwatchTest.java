package io.github.sentimentj.examples.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.training.EpochReport;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingPlan;
import io.github.sentimentj.training.TrainingReport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StopwatchTest {
  private static final EpochReport EPOCH = new EpochReport(1, 0, 0, Optional.empty(), true);

  private final AtomicLong nanos = new AtomicLong();
  private final Stopwatch stopwatch = new Stopwatch(nanos::get);

  private void after(int seconds, TrainingEvent event) {
    nanos.addAndGet(Duration.ofSeconds(seconds).toNanos());
    stopwatch.on(event);
  }

  @Test
  void tokensPerSecond_validationBetween_countsUpdatesAlone() {
    after(10, new TrainingEvent.Started(new TrainingPlan(2, 1, 5, 1, Optional.empty())));
    after(1, new TrainingEvent.StepEnded(1, 1, 500, 0, 0));
    after(1, new TrainingEvent.StepEnded(1, 2, 1000, 0, 0));
    after(20, new TrainingEvent.EpochEnded(EPOCH));
    after(
        0,
        new TrainingEvent.Finished(
            new TrainingReport(
                List.of(EPOCH), 1, StopReason.MAX_EPOCHS, 1000, 0, Optional.empty())));

    assertThat(stopwatch.tokensPerSecond()).isEqualTo(500, within(1e-6));
    assertThat(stopwatch.seconds()).isEqualTo(32, within(1e-6));
  }

  @Test
  void tokensPerSecond_resumedTraining_countsThisProcessAlone() {
    after(1, new TrainingEvent.StepEnded(2, 50, 90_000, 0, 0));
    after(2, new TrainingEvent.StepEnded(2, 51, 90_800, 0, 0));
    after(20, new TrainingEvent.EpochEnded(EPOCH));
    after(2, new TrainingEvent.StepEnded(3, 1, 400, 0, 0));
    assertThat(stopwatch.tokensPerSecond()).isEqualTo(300, within(1e-6));
  }

  @Test
  void tokensPerSecond_nothingLeftToTrain_isZero() {
    assertThat(stopwatch.tokensPerSecond()).isZero();
  }
}
