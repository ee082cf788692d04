/** Progress on stderr: a bar where it is a terminal, else a line now and then. */
@NullMarked
package io.github.sentimentj.examples.progress;

import org.jspecify.annotations.NullMarked;
