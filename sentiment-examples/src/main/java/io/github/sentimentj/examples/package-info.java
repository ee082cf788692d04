/**
 * The quick start and the command line.
 *
 * <p>{@link io.github.sentimentj.examples.QuickStart} is the example to copy from; {@link
 * io.github.sentimentj.examples.Main} is the command {@code sentiment} of the runnable jar.
 */
@NullMarked
package io.github.sentimentj.examples;

import org.jspecify.annotations.NullMarked;
