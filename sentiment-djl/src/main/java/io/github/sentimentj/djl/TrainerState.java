package io.github.sentimentj.djl;

import io.github.sentimentj.architecture.TensorShape;
import io.github.sentimentj.spi.EngineState;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All that changes in a training, to and from the form that checkpoints keep: weights, moments,
 * averages, best weights, counters. What is drawn at random follows from seed and position.
 */
record TrainerState(ModelState model, AdamW optimizer, WeightAverage average, Position position) {
  private static final String BEST = "best.";
  private static final String FIRST = ".firstMoment";
  private static final String SECOND = ".secondMoment";
  private static final String AVERAGE = ".average";
  private static final String ROW_UPDATES = "embedding.updates";
  private static final String UPDATES = "updates";
  private static final String AVERAGED = "averaged";
  private static final String AVERAGED_IN = "averagedIn";

  /** Returns the state as it is; its tensors read the live arrays, so it is to be used at once. */
  EngineState save(Optional<Weights> best) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    for (int i = 0; i < model.shapes().size(); i++) {
      TensorShape shape = model.shapes().get(i);
      Moments moments = model.moments().get(i);
      put(tensors, shape.name(), moments.values());
      put(tensors, shape.name() + FIRST, moments.first());
      put(tensors, shape.name() + SECOND, moments.second());
      put(tensors, shape.name() + AVERAGE, average.averages().get(i));
      best.ifPresent(weights -> tensors.put(BEST + shape.name(), weights.get(shape.name())));
    }
    put(tensors, ROW_UPDATES, model.embedding().updates());
    SortedMap<String, Long> counters = position.toCounters();
    counters.put(UPDATES, (long) optimizer.steps());
    counters.put(AVERAGED, (long) average.steps());
    counters.put(AVERAGED_IN, (long) average.stepsAdded());
    return new EngineState(Weights.of(tensors), counters);
  }

  private static void put(Map<String, Tensor> tensors, String name, float[] values) {
    tensors.put(name, Tensor.of(values, values.length));
  }

  /**
   * Takes over a saved state.
   *
   * @return the best weights so far, if there are any
   * @throws IllegalArgumentException if it is not one of this training
   */
  Optional<Weights> restore(EngineState saved) {
    List<TensorShape> shapes = model.shapes();
    for (int i = 0; i < shapes.size(); i++) {
      String name = shapes.get(i).name();
      Moments moments = model.moments().get(i);
      take(saved, name, moments.values());
      take(saved, name + FIRST, moments.first());
      take(saved, name + SECOND, moments.second());
      take(saved, name + AVERAGE, average.averages().get(i));
    }
    take(saved, ROW_UPDATES, model.embedding().updates());
    model.parameters().forEach(Parameter::publish);
    position.restore(saved);
    optimizer.restore(Math.toIntExact(saved.counter(UPDATES)));
    average.restore(
        Math.toIntExact(saved.counter(AVERAGED)), Math.toIntExact(saved.counter(AVERAGED_IN)));
    if (!saved.tensors().names().contains(BEST + shapes.get(0).name())) {
      return Optional.empty();
    }
    Map<String, Tensor> best = new LinkedHashMap<>();
    shapes.forEach(shape -> best.put(shape.name(), saved.tensors().get(BEST + shape.name())));
    return Optional.of(Weights.of(best));
  }

  private static void take(EngineState saved, String name, float[] target) {
    Tensor tensor = saved.tensors().get(name);
    if (tensor.size() != target.length) {
      throw new IllegalArgumentException(
          "tensor '%s' has %d values; expected %d".formatted(name, tensor.size(), target.length));
    }
    tensor.values().get(0, target);
  }
}
