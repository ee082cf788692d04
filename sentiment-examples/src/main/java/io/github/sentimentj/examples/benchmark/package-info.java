/**
 * Measures the library: {@link io.github.sentimentj.examples.benchmark.AccuracyBenchmark} trains
 * networks on public data sets and keeps their figures in a Markdown file, beside those that others
 * reach on the same test sets; {@link io.github.sentimentj.examples.benchmark.ThroughputBenchmark}
 * compares the speed of a training with that of the LSTM alone; {@link
 * io.github.sentimentj.examples.benchmark.LatencyBenchmark} that of predictions on both engines.
 */
@NullMarked
package io.github.sentimentj.examples.benchmark;

import org.jspecify.annotations.NullMarked;
