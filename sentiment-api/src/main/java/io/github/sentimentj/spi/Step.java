package io.github.sentimentj.spi;

/**
 * One update of the weights.
 *
 * @param examples texts in the batch
 * @param tokens real tokens in the batch, padding not counted
 * @param loss mean loss of the batch before the update
 * @param correct texts of the batch whose label was predicted right, in training mode
 */
public record Step(int examples, long tokens, double loss, int correct) {}
