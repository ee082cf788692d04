package io.github.sentimentj.examples.benchmark;

import java.util.SortedMap;

/**
 * How fast one model predicts on both engines.
 *
 * @param latency single texts in one thread, by their number of tokens
 * @param bulk texts a second of whole lists, by number of threads
 * @param callers texts a second of single texts of 50 tokens, by number of threads that ask
 */
public record ServingSpeed(
    SortedMap<Integer, BothEngines<Latency>> latency,
    SortedMap<Integer, BothEngines<Double>> bulk,
    SortedMap<Integer, BothEngines<Double>> callers) {}
