/**
 * Why a model says what it says: an {@link io.github.sentimentj.explanation.Explanation} gives
 * every token of a text its {@link io.github.sentimentj.explanation.Contribution} to a label, by
 * one of the {@link io.github.sentimentj.explanation.ExplanationMethod}s, and shows them as
 * colours.
 *
 * <p>{@link io.github.sentimentj.SentimentModel#explain(String)} makes one.
 */
@NullMarked
package io.github.sentimentj.explanation;

import org.jspecify.annotations.NullMarked;
