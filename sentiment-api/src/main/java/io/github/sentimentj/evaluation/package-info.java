/** Figures of a model on labelled data. */
@NullMarked
package io.github.sentimentj.evaluation;

import org.jspecify.annotations.NullMarked;
