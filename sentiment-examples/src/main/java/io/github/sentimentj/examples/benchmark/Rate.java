package io.github.sentimentj.examples.benchmark;

/**
 * How fast many texts were predicted.
 *
 * @param textsPerSecond texts a second, by the clock
 * @param cpu processor time of the whole process for a text, in milliseconds: it does not count
 *     what waits for a core, so it means something on a busy machine, too
 */
public record Rate(double textsPerSecond, double cpu) {}
