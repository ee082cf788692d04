/**
 * Everything the library does, from many threads, with faults at random, for as long as one likes:
 * {@link io.github.sentimentj.djl.soak.Soak}.
 */
package io.github.sentimentj.djl.soak;
