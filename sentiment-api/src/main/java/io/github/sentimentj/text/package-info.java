/**
 * From text to ids: a {@link io.github.sentimentj.text.Tokenizer} cuts, a {@link
 * io.github.sentimentj.text.Vocabulary} numbers, a {@link io.github.sentimentj.text.TextEncoder}
 * does both.
 */
@NullMarked
package io.github.sentimentj.text;

import org.jspecify.annotations.NullMarked;
