/** Word vectors learned from texts: {@link io.github.sentimentj.embeddings.skipgram.SkipGram}. */
@NullMarked
package io.github.sentimentj.embeddings.skipgram;

import org.jspecify.annotations.NullMarked;
