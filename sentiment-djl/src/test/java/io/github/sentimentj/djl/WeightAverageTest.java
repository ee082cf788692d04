package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.spi.Tensor;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every weight begins as {@value #START}. */
final class WeightAverageTest {
  private static final float START = 4096;

  private final TensorShape table = new TensorShape("words", List.of(2, 1));
  private final TensorShape dense = new TensorShape("dense", List.of(2));
  private final ModelState state =
      new ModelState(
          List.of(table, dense),
          new EmbeddingTable(Tensor.of(new float[] {START, START}, 2, 1), new Dimensions(2, 1, 2)),
          List.of(new Parameter(dense, new float[] {START, START})));

  private void weightsBecome(float value) {
    state.moments().forEach(moments -> Arrays.fill(moments.values(), value));
  }

  private void steps(WeightAverage average, int count) {
    for (int i = 0; i < count; i++) {
      average.stepEnded();
    }
  }

  private static void requireAll(WeightAverage average, float expected) {
    for (String name : List.of("words", "dense")) {
      assertThat(average.snapshot().get(name).toArray())
          .containsExactly(new float[] {expected, expected}, within(1e-3f));
    }
  }

  /** Of weights that are 0 from the first step on, the average is the start times decay^steps. */
  @Test
  void snapshot_afterAnySteps_isTheClosedForm() {
    for (int steps : new int[] {1, 7, 8, 9, 11, 16}) {
      weightsBecome(START);
      WeightAverage average = new WeightAverage(state, 0.5);
      weightsBecome(0);
      steps(average, steps);
      // In the first steps decay is (1 + steps) / (10 + steps) at most; from 8 on that is 0.5.
      double decay = Math.min(0.5, (1.0 + steps) / (10.0 + steps));
      requireAll(average, (float) (START * Math.pow(decay, steps)));
    }
  }

  @Test
  void snapshot_ofWeightsThatChangeEveryEightSteps_weighsEachByItsAge() {
    WeightAverage average = new WeightAverage(state, 0.5);
    weightsBecome(0);
    steps(average, 8);
    weightsBecome(256);
    steps(average, 8);
    requireAll(average, START / 65536 + 255);
    weightsBecome(0);
    steps(average, 3);
    requireAll(average, (START / 65536 + 255) / 8);
  }

  @Test
  void snapshot_earlyOn_forgetsTheStartFasterThanByItsDecay() {
    WeightAverage average = new WeightAverage(state, 0.998);
    weightsBecome(0);
    steps(average, 2);
    requireAll(average, START / 16);
  }

  @Test
  void snapshot_withoutAveraging_isTheWeights() {
    WeightAverage average = new WeightAverage(state, 0);
    weightsBecome(7);
    steps(average, 3);
    requireAll(average, 7);
  }

  @Test
  void snapshot_weightsChangedAfterwards_staysAsItWas() {
    WeightAverage average = new WeightAverage(state, 0);
    float[] before = average.snapshot().get("dense").toArray();
    weightsBecome(7);
    assertThat(before).containsOnly(START);
  }
}
