/** What engines and tokenizers implement; users of the library need none of it. */
@NullMarked
package io.github.sentimentj.spi;

import org.jspecify.annotations.NullMarked;
