package io.github.sentimentj.text;

import io.github.sentimentj.TrainingException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Some examples of a data set in a row, read by one thread.
 *
 * @param source name of the data set
 * @param first number of the first example in it, from 1
 * @param examples the examples
 */
record TextChunk(String source, int first, List<Example> examples) {
  private static final int MOST_TEXTS = 256;
  // So that few long texts are under way at a time.
  private static final int MOST_CHARACTERS = 1 << 18;

  /** Cuts a data set into chunks, one at a time. */
  static Iterable<TextChunk> of(Dataset data) {
    return () -> new Chunks(data.name(), data.iterator());
  }

  /**
   * Reads the texts.
   *
   * @param empty gives a builder for them
   * @throws TrainingException if the tokenizer fails
   */
  VocabularyBuilder read(Supplier<VocabularyBuilder> empty) throws InterruptedException {
    VocabularyBuilder builder = empty.get();
    for (int i = 0; i < examples.size(); i++) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      try {
        builder.add(examples.get(i).text());
      } catch (RuntimeException | StackOverflowError e) {
        // Patterns with many choices overflow the stack where a text is long.
        throw failure(i, e);
      }
    }
    return builder;
  }

  private TrainingException failure(int index, Throwable cause) {
    return new TrainingException(
        "%s: example %d%s: the tokenizer failed: %s"
            .formatted(
                source,
                first + index,
                examples.get(index).id().map(id -> " (" + id + ")").orElse(""),
                cause),
        cause);
  }

  /** The chunks of a data set. */
  private static final class Chunks implements Iterator<TextChunk> {
    private final String source;
    private final Iterator<Example> examples;
    private int next = 1;

    Chunks(String source, Iterator<Example> examples) {
      this.source = source;
      this.examples = examples;
    }

    @Override
    public boolean hasNext() {
      return examples.hasNext();
    }

    @Override
    public TextChunk next() {
      List<Example> chunk = new ArrayList<>();
      int characters = 0;
      do {
        Example example = examples.next();
        chunk.add(example);
        characters += Math.min(MOST_CHARACTERS, example.text().length());
      } while (examples.hasNext() && chunk.size() < MOST_TEXTS && characters < MOST_CHARACTERS);
      TextChunk result = new TextChunk(source, next, chunk);
      next += chunk.size();
      return result;
    }
  }
}
