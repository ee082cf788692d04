/**
 * Tokenizers that are not the word tokenizer: by white space, patterns, characters, and those of
 * ICU, Lucene and HuggingFace, whose artifacts are optional. Users call {@link
 * io.github.sentimentj.tokenizers.Tokenizers}.
 */
@NullMarked
package io.github.sentimentj.tokenizers.segmentation;

import org.jspecify.annotations.NullMarked;
