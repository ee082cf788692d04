/**
 * Tokenizers: how a text becomes the words that a model knows. Start with {@link
 * io.github.sentimentj.tokenizers.Tokenizers}, which lists them.
 *
 * <p>A {@link io.github.sentimentj.tokenizers.Pipeline} puts normalisations in front of a tokenizer
 * and filters behind it. What can be normalised is in {@code normalization}, the word tokenizer in
 * {@code words}, all others in {@code segmentation}.
 */
@NullMarked
package io.github.sentimentj.tokenizers;

import org.jspecify.annotations.NullMarked;
