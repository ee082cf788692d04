/**
 * Training and prediction on DJL's PyTorch engine.
 *
 * <p>{@link io.github.sentimentj.djl.DjlEngine} is where both enter. {@code Trainer} runs epochs,
 * {@code Worker}s compute gradients of their share of a batch, {@code AdamW} updates the weights;
 * {@code DjlNetwork} predicts. Both compute an architecture by its {@code Forward}, which takes
 * what is its own from a {@code SentenceEncoder}. Users name no type of this package: being on the
 * class path is enough.
 */
@NullMarked
package io.github.sentimentj.djl;

import org.jspecify.annotations.NullMarked;
