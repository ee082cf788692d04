package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.training.Schedule;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class LearningRateScheduleTest {
  @Property(tries = 200)
  void at_anyStep_isAboveZeroAndAtMostOne(
      @ForAll Schedule schedule,
      @ForAll @DoubleRange(min = 0, max = 30) double warmUp,
      @ForAll @IntRange(min = 1, max = 50) int batches,
      @ForAll @IntRange(min = 1, max = 20) int epochs) {
    LearningRateSchedule rates = new LearningRateSchedule(schedule, warmUp, batches, epochs);
    for (int step = 0; step < batches * epochs; step++) {
      assertThat(rates.at(step)).as("step %d", step).isGreaterThan(0).isLessThanOrEqualTo(1);
    }
  }

  @Test
  void at_ofCosine_risesForAQuarterEpochAndFallsToATwentieth() {
    LearningRateSchedule rates = new LearningRateSchedule(Schedule.COSINE, 0.25, 100, 4);
    assertThat(rates.at(0)).isLessThan(0.05);
    assertThat(rates.at(25)).isEqualTo(1);
    assertThat(rates.at(400)).isEqualTo(0.05, within(1e-9));
    assertThat(rates.at(200)).isLessThan(rates.at(100));
  }

  @Test
  void at_ofAnotherWarmUp_risesAsLongAsThat() {
    LearningRateSchedule rates = new LearningRateSchedule(Schedule.CONSTANT, 1.5, 100, 4);
    assertThat(rates.at(0)).isEqualTo(1 / 151.0, within(1e-12));
    assertThat(rates.at(149)).isEqualTo(150 / 151.0, within(1e-12));
    assertThat(rates.at(150)).isEqualTo(1);
    assertThat(new LearningRateSchedule(Schedule.COSINE, 0, 100, 4).at(0)).isEqualTo(1);
  }

  @Test
  void at_ofOneCycle_peaksAtThreeTenths() {
    LearningRateSchedule rates = new LearningRateSchedule(Schedule.ONE_CYCLE, 0.25, 100, 4);
    assertThat(rates.at(0)).isEqualTo(0.04, within(1e-9));
    assertThat(rates.at(120)).isEqualTo(1, within(1e-9));
    assertThat(rates.at(399)).isLessThan(1e-3);
  }

  @Test
  void at_ofConstant_staysAtTheTop() {
    LearningRateSchedule rates = new LearningRateSchedule(Schedule.CONSTANT, 0.25, 100, 4);
    assertThat(rates.at(10)).isLessThan(1);
    assertThat(rates.at(25)).isEqualTo(1);
    assertThat(rates.at(399)).isEqualTo(1);
  }
}
