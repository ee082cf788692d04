/**
 * Probabilities that mean what they say, and when to say nothing: {@link
 * io.github.sentimentj.calibration.Calibration} and {@link
 * io.github.sentimentj.calibration.Abstention} are settings of a training, {@link
 * io.github.sentimentj.calibration.Decision} is what validation data made of them, kept with the
 * model. Nothing here ever sees test data.
 */
@NullMarked
package io.github.sentimentj.calibration;

import org.jspecify.annotations.NullMarked;
