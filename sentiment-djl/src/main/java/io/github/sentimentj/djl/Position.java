package io.github.sentimentj.djl;

import io.github.sentimentj.spi.EngineState;
import io.github.sentimentj.training.StopReason;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Where a training stands: what is done, counted, and whether it is over. */
final class Position {
  private static final String EPOCH = "epoch";
  private static final String BATCH = "batch";
  private static final String STEPS = "steps";
  private static final String SKIPPED = "skipped";
  private static final String SKIPPED_IN_A_ROW = "skippedInARow";
  private static final String STOPPED = "stopped.";

  /** Number of the epoch under way, from 1. */
  int epoch = 1;

  /** Batches of this epoch that are done. */
  int batch;

  /** Batches of all epochs that are done, skipped ones included. */
  int steps;

  /** Batches left out because their loss or gradient was not finite. */
  int skipped;

  /** As many of them at the end of what is done. */
  int skippedInARow;

  /** Why the training is over, empty while it is not. */
  Optional<StopReason> stopped = Optional.empty();

  SortedMap<String, Long> toCounters() {
    SortedMap<String, Long> counters = new TreeMap<>();
    counters.put(EPOCH, (long) epoch);
    counters.put(BATCH, (long) batch);
    counters.put(STEPS, (long) steps);
    counters.put(SKIPPED, (long) skipped);
    counters.put(SKIPPED_IN_A_ROW, (long) skippedInARow);
    stopped.ifPresent(reason -> counters.put(STOPPED + reason.name(), 1L));
    return counters;
  }

  void restore(EngineState saved) {
    epoch = Math.toIntExact(saved.counter(EPOCH));
    batch = Math.toIntExact(saved.counter(BATCH));
    steps = Math.toIntExact(saved.counter(STEPS));
    skipped = Math.toIntExact(saved.counter(SKIPPED));
    skippedInARow = Math.toIntExact(saved.counter(SKIPPED_IN_A_ROW));
    stopped =
        Stream.of(StopReason.values())
            .filter(reason -> saved.counters().containsKey(STOPPED + reason.name()))
            .findFirst();
  }
}
