/** What networks are built of, as plain values; engines know how to compute them. */
@NullMarked
package io.github.sentimentj.architecture;

import org.jspecify.annotations.NullMarked;
