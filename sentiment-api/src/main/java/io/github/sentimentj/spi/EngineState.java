package io.github.sentimentj.spi;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything an engine needs to continue a training bit for bit.
 *
 * @param tensors weights, moments, averages, best weights, under names of the engine's choice
 * @param counters whole numbers such as steps, under names of the engine's choice
 */
public record EngineState(Weights tensors, SortedMap<String, Long> counters) {

  /** Copies. */
  public EngineState {
    requireNonNull(tensors, "tensors");
    counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
  }

  /**
   * Returns a counter.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public long counter(String name) {
    Long value = counters.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no counter '" + name + "' among " + counters.keySet());
    }
    return value;
  }
}
