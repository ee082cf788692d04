/** Labelled data: {@link io.github.sentimentj.data.Dataset} reads and splits it. Start there. */
@NullMarked
package io.github.sentimentj.data;

import org.jspecify.annotations.NullMarked;
