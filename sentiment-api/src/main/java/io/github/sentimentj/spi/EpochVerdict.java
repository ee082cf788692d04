package io.github.sentimentj.spi;

/**
 * What the library answers after an epoch.
 *
 * @param keep whether these weights are the best so far; the engine keeps a copy
 * @param stop whether training should end now
 */
public record EpochVerdict(boolean keep, boolean stop) {}
