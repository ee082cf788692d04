/**
 * The word tokenizer. It works in two steps: a cleaner reads the text once and leaves code points
 * that are free of markup, composed and plain, each with its place in the original; a scanner cuts
 * them from left to right. Neither uses regular expressions, and both look ahead only so far that
 * the time stays linear for any text.
 */
@NullMarked
package io.github.sentimentj.tokenizers.words;

import org.jspecify.annotations.NullMarked;
