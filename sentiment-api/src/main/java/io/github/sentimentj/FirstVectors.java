package io.github.sentimentj;

import io.github.sentimentj.training.Coverage;
import java.util.Optional;

/**
 * What a training knows of the vectors that it started from, once they are in its weights.
 *
 * @param dimension floats in a vector
 * @param coverage how much of the training texts they know, empty where none were pretrained
 */
record FirstVectors(int dimension, Optional<Coverage> coverage) {}
