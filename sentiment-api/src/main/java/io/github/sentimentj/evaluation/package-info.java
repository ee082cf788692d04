/**
 * Figures of a model on labelled data. Start with {@link
 * io.github.sentimentj.evaluation.Evaluation}: a model's {@code evaluate} returns one, with every
 * figure, slices of the data and the hardest mistakes. {@link
 * io.github.sentimentj.evaluation.Bootstrap} puts an interval around a figure, {@link
 * io.github.sentimentj.evaluation.Comparison} tells two models apart, {@link
 * io.github.sentimentj.evaluation.CrossValidation} and {@link
 * io.github.sentimentj.evaluation.LearningCurve} are what many trainings come to.
 */
@NullMarked
package io.github.sentimentj.evaluation;

import org.jspecify.annotations.NullMarked;
