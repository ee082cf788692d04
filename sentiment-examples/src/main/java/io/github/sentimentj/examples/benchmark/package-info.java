/**
 * Measures the library: {@link io.github.sentimentj.examples.benchmark.AccuracyBenchmark} trains
 * networks on public data sets and keeps their figures in a Markdown file, beside those that others
 * reach on the same test sets.
 */
@NullMarked
package io.github.sentimentj.examples.benchmark;

import org.jspecify.annotations.NullMarked;
