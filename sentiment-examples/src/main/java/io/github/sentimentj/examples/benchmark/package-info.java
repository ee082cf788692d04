/**
 * Measurements of the library. {@link io.github.sentimentj.examples.benchmark.ThroughputBenchmark}
 * compares the speed of a training with that of the LSTM alone.
 */
@NullMarked
package io.github.sentimentj.examples.benchmark;

import org.jspecify.annotations.NullMarked;
