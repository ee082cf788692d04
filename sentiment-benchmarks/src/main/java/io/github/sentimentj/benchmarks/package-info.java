/** JMH benchmarks; {@code docs/benchmarks.md} has the commands and the figures. */
@NullMarked
package io.github.sentimentj.benchmarks;

import org.jspecify.annotations.NullMarked;
