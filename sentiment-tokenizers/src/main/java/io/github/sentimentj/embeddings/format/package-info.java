/**
 * Readers of the formats that word vectors come in; for use by {@link
 * io.github.sentimentj.embeddings.Embeddings} alone.
 *
 * <p>A file of vectors is much larger than what a model uses of it. Every reader here passes over
 * it once, looks at words as bytes, and makes numbers of the rows in use only.
 */
@NullMarked
package io.github.sentimentj.embeddings.format;

import org.jspecify.annotations.NullMarked;
