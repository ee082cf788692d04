package io.github.sentimentj.modelfile;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.spi.EngineState;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The content of a checkpoint file: a training that can be continued.
 *
 * @param recipe what is trained
 * @param conditions what it is trained with, such as the engine, in words, by name
 * @param fingerprints SHA-256 of what it is trained on, by name
 * @param progress the library's own state, as JSON
 * @param state the engine's state
 */
public record Checkpoint(
    Recipe recipe,
    SortedMap<String, String> conditions,
    SortedMap<String, String> fingerprints,
    String progress,
    EngineState state) {

  /** Copies. */
  public Checkpoint {
    requireNonNull(recipe, "recipe");
    conditions = Collections.unmodifiableSortedMap(new TreeMap<>(conditions));
    fingerprints = Collections.unmodifiableSortedMap(new TreeMap<>(fingerprints));
    requireNonNull(progress, "progress");
    requireNonNull(state, "state");
  }
}
