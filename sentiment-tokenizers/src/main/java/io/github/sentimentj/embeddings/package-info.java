/**
 * Sources of word vectors: files, or texts to learn them from. Start with {@link
 * io.github.sentimentj.embeddings.Embeddings}; a model's builder takes what it makes and reads it
 * once, during training.
 */
@NullMarked
package io.github.sentimentj.embeddings;

import org.jspecify.annotations.NullMarked;
