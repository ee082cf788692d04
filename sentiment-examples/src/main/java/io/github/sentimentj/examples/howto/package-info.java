/**
 * One small class for each thing that people ask how to do, to be copied from. Each has a {@code
 * main} that prints what a method returned.
 */
@NullMarked
package io.github.sentimentj.examples.howto;

import org.jspecify.annotations.NullMarked;
