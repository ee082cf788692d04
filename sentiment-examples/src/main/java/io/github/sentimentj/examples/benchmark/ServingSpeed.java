package io.github.sentimentj.examples.benchmark;

import java.util.SortedMap;

/**
 * How fast one model predicts on both engines.
 *
 * @param latency single texts in one thread, by their number of tokens
 * @param bulk whole lists, by number of threads
 * @param callers single texts of 50 tokens, by number of threads that each call {@code predict}
 * @param microBatched the same of threads that each call {@code predictAsync} and wait
 */
public record ServingSpeed(
    SortedMap<Integer, BothEngines<Latency>> latency,
    SortedMap<Integer, BothEngines<Rate>> bulk,
    SortedMap<Integer, BothEngines<Rate>> callers,
    SortedMap<Integer, BothEngines<Rate>> microBatched) {}
