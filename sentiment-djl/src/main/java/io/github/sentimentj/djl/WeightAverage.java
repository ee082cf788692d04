package io.github.sentimentj.djl;

import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Exponential moving average of all weights (Polyak and Juditsky 1992): it lies nearer the middle
 * of what the last updates wander around than any of them does.
 */
final class WeightAverage {
  // The embedding is large and changes slowly, so the average is brought up to date now and then.
  private static final int STEPS_BETWEEN = 8;

  private final ModelState state;
  private final double decay;
  private final List<float[]> averages = new ArrayList<>();
  private int steps;
  private int stepsAdded;

  WeightAverage(ModelState state, double decay) {
    this.state = state;
    this.decay = decay;
    state.moments().forEach(moments -> averages.add(moments.values().clone()));
  }

  /** The averages in the order of the shapes, as they were last brought up to date. */
  List<float[]> averages() {
    return averages;
  }

  int steps() {
    return steps;
  }

  /** Steps of which the averages know. */
  int stepsAdded() {
    return stepsAdded;
  }

  void restore(int savedSteps, int savedStepsAdded) {
    this.steps = savedSteps;
    this.stepsAdded = savedStepsAdded;
  }

  /** Called after every update of the weights. */
  void stepEnded() {
    steps++;
    if (decay > 0 && steps - stepsAdded == STEPS_BETWEEN) {
      addSteps();
    }
  }

  private void addSteps() {
    // A short memory at first, so that the random start is soon forgotten.
    double soFar = Math.min(decay, (1.0 + steps) / (10.0 + steps));
    float share = (float) (1 - Math.pow(soFar, steps - stepsAdded));
    stepsAdded = steps;
    for (int i = 0; i < averages.size(); i++) {
      float[] average = averages.get(i);
      float[] values = state.moments().get(i).values();
      for (int k = 0; k < average.length; k++) {
        average[k] += share * (values[k] - average[k]);
      }
    }
  }

  /** Returns a copy of the averages, or of the weights themselves where none are kept. */
  Weights snapshot() {
    if (steps > stepsAdded) {
      addSteps();
    }
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (int i = 0; i < averages.size(); i++) {
      float[] values = decay > 0 ? averages.get(i) : state.moments().get(i).values();
      tensors.put(
          state.shapes().get(i).name(),
          Tensor.of(values.clone(), state.shapes().get(i).extents().toArray(Integer[]::new)));
    }
    return Weights.of(tensors);
  }
}
