/**
 * Sentiment classification inside your own process: {@link io.github.sentimentj.SentimentModel} is
 * the door.
 *
 * <p>{@code SentimentModel.builder().train(dataset)} learns a model from labelled texts, {@code
 * SentimentModel.load(path)} opens a saved one; both give the same type, which predicts, evaluates
 * and saves. The packages beside this one each hold one concern: {@code data}, {@code text}, {@code
 * architecture}, {@code training}, {@code evaluation}, {@code explanation}, {@code audit}, {@code
 * report}, {@code modelfile}; {@code spi} is for those who write engines and tokenizers.
 */
@NullMarked
package io.github.sentimentj;

import org.jspecify.annotations.NullMarked;
