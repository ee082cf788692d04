/** Settings of a training, and what it tells while it runs. */
@NullMarked
package io.github.sentimentj.training;

import org.jspecify.annotations.NullMarked;
