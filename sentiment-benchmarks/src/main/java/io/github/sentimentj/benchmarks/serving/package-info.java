/**
 * Prediction beside other libraries, and of a process as a whole; {@link
 * io.github.sentimentj.benchmarks.serving.ServingBenchmarks} is the command line.
 */
@NullMarked
package io.github.sentimentj.benchmarks.serving;

import org.jspecify.annotations.NullMarked;
