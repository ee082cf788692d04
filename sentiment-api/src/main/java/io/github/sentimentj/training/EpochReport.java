package io.github.sentimentj.training;

import io.github.sentimentj.evaluation.Validation;
import java.util.Optional;

/**
 * One epoch of a training.
 *
 * @param epoch number of the epoch, from 1
 * @param trainingLoss mean loss of its batches, in training mode
 * @param trainingAccuracy share of right predictions in its batches, in training mode
 * @param validation figures on the validation data, empty where there is none
 * @param best whether its weights are the best so far
 */
public record EpochReport(
    int epoch,
    double trainingLoss,
    double trainingAccuracy,
    Optional<Validation> validation,
    boolean best) {}
