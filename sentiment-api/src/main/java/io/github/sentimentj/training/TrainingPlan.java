package io.github.sentimentj.training;

import java.util.Optional;

/**
 * Sizes of a training that is about to begin.
 *
 * @param trainingExamples texts trained on
 * @param validationExamples texts the best epoch is chosen by, 0 where there are none
 * @param vocabularySize ids of the vocabulary, the special entries included
 * @param maxEpochs most passes over the training texts
 * @param coverage what the pretrained vectors cover, empty without such vectors
 */
public record TrainingPlan(
    int trainingExamples,
    int validationExamples,
    int vocabularySize,
    int maxEpochs,
    Optional<Coverage> coverage) {}
