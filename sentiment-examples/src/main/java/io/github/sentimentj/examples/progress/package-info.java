/** Progress on stderr: a bar where it is a terminal, else a line now and then; and the speed. */
@NullMarked
package io.github.sentimentj.examples.progress;

import org.jspecify.annotations.NullMarked;
