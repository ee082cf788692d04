package io.github.sentimentj.benchmarks.serving;

import java.util.List;
import java.util.stream.IntStream;

/** A library that tells positive from negative texts. Thread-safe. */
interface Peer extends AutoCloseable {

  /** Reads one text, in the calling thread. */
  boolean isPositive(String text);

  /** Reads many, in the threads of the pool that the caller is a worker of. */
  default boolean[] arePositive(List<String> texts) {
    boolean[] result = new boolean[texts.size()];
    IntStream.range(0, result.length).parallel().forEach(i -> result[i] = isPositive(texts.get(i)));
    return result;
  }

  /** Returns the bytes of what must be there besides jars. */
  long modelBytes();

  @Override
  default void close() {}
}
