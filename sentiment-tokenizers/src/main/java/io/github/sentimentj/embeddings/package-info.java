/**
 * Sources of word vectors: files, or texts to learn them from. Start with {@link
 * io.github.sentimentj.embeddings.Embeddings}; a model's builder takes what it makes and reads it
 * once, during training.
 *
 * <p>A file of vectors is much larger than what a model uses of it. Readers here look at each
 * line's bytes, and only lines of words in use become strings or numbers.
 */
@NullMarked
package io.github.sentimentj.embeddings;

import org.jspecify.annotations.NullMarked;
