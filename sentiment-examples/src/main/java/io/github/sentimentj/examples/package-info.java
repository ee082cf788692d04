/**
 * The quick start, the command line and the benchmarks.
 *
 * <p>{@link io.github.sentimentj.examples.QuickStart} is the example to copy from; {@link
 * io.github.sentimentj.examples.Main} is the command {@code sentiment} of the runnable jar.
 */
@NullMarked
package io.github.sentimentj.examples;

import org.jspecify.annotations.NullMarked;
