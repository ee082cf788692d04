package io.github.sentimentj.examples.benchmark;

/**
 * A figure of each engine, with the same weights.
 *
 * @param java prediction in plain Java
 * @param pytorch prediction on PyTorch, through DJL
 */
public record BothEngines<T>(T java, T pytorch) {}
