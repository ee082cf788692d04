/**
 * What is wrong with labelled data before a model learns it: {@link
 * io.github.sentimentj.audit.Audit} looks through a data set, or two that should have nothing in
 * common, and reports {@link io.github.sentimentj.audit.Finding}s with examples.
 *
 * <p>{@link io.github.sentimentj.data.Dataset#audit()} makes one.
 */
@NullMarked
package io.github.sentimentj.audit;

import org.jspecify.annotations.NullMarked;
