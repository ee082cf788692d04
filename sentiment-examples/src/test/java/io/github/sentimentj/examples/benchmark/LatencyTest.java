package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatencyTest {
  @Test
  void of_knownTimes_isTheirQuantilesAndRate() {
    long[] times = LongStream.rangeClosed(1, 200).map(i -> (201 - i) * 1_000_000).toArray();
    Latency latency = Latency.of(times);
    assertThat(latency).isEqualTo(new Latency(100, 198, 200 / 20.1));
  }

  @Test
  void of_oneTime_isThatTime() {
    assertThat(Latency.of(new long[] {500_000})).isEqualTo(new Latency(0.5, 0.5, 2000));
  }
}
