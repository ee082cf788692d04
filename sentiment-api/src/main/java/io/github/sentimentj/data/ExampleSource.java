package io.github.sentimentj.data;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a data set's examples come from. Every pass gives the same examples in the same order, and
 * any number of threads may start one, so a source need not hold its examples in memory.
 */
interface ExampleSource {
  /** Returns what messages call these examples: a file's path where they come from one. */
  String name();

  /** Starts a pass over the examples. */
  Stream<Example> stream();

  /** Returns the number of examples of a pass. */
  int size();

  /** A source that holds a copy of these examples. */
  static ExampleSource inMemory(String name, List<Example> examples) {
    List<Example> copy = new ArrayList<>(requireNonNull(examples, "examples"));
    for (int i = 0; i < copy.size(); i++) {
      if (copy.get(i) == null) {
        throw new NullPointerException("examples[" + i + "]");
      }
    }
    return new InMemory(name, Collections.unmodifiableList(copy));
  }

  /** Examples held in a list that nobody else can change. */
  record InMemory(String name, List<Example> examples) implements ExampleSource {
    @Override
    public Stream<Example> stream() {
      return examples.stream();
    }

    @Override
    public int size() {
      return examples.size();
    }
  }
}
