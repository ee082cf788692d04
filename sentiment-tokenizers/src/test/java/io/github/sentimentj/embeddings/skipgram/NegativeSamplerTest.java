package io.github.sentimentj.embeddings.skipgram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NegativeSamplerTest {

  @Test
  void draw_manyTimes_followsThePowerOfTheCounts() {
    int[] counts = {10_000, 5_000, 625, 81, 16, 1};
    double sum = 0;
    for (int count : counts) {
      sum += Math.pow(count, 0.75);
    }
    NegativeSampler sampler = new NegativeSampler(counts);
    SplittableRandom random = new SplittableRandom(3);
    int draws = 1_000_000;
    int[] drawn = new int[counts.length];
    for (int i = 0; i < draws; i++) {
      drawn[sampler.draw(random)]++;
    }
    for (int word = 0; word < counts.length; word++) {
      double expected = Math.pow(counts[word], 0.75) / sum;
      assertThat((double) drawn[word] / draws)
          .isCloseTo(expected, within(5 * Math.sqrt(expected / draws)));
    }
  }

  @Test
  void draw_equalCounts_reachesEveryWord() {
    NegativeSampler sampler = new NegativeSampler(new int[] {4, 4, 4});
    SplittableRandom random = new SplittableRandom(5);
    assertThat(random.ints(100).map(ignored -> sampler.draw(random)).distinct().toArray())
        .containsExactlyInAnyOrder(0, 1, 2);
  }
}
