package io.github.sentimentj.embeddings.skipgram;

import io.github.sentimentj.TrainingException;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts as arrays of word ids, four bytes for each token. Ids count from 0, the most frequent word
 * first, equally frequent ones in the order of their UTF-16 units.
 *
 * <p>Not thread-safe while texts are added; afterwards it is only read.
 */
final class TextCorpus {
  private final Map<String, Integer> ids = new HashMap<>();
  private List<String> words = new ArrayList<>();
  private int[] counts = new int[1024];
  private final List<int[]> texts = new ArrayList<>();
  private long tokenCount;

  private TextCorpus() {}

  /**
   * Tokenizes all texts.
   *
   * @throws TrainingException if the thread was interrupted
   */
  static TextCorpus of(Stream<String> texts, Tokenizer tokenizer) {
    TextCorpus corpus = new TextCorpus();
    // In the order of the stream, by this thread.
    texts.sequential().forEachOrdered(text -> corpus.add(tokenizer.tokenize(text)));
    return corpus;
  }

  private void add(List<Token> tokens) {
    if (Thread.currentThread().isInterrupted()) {
      throw new TrainingException(
          "skip-gram was interrupted while it read text " + (texts.size() + 1));
    }
    int[] text = new int[tokens.size()];
    for (int i = 0; i < text.length; i++) {
      text[i] = number(tokens.get(i).text());
      counts[text[i]]++;
    }
    tokenCount += text.length;
    texts.add(text);
  }

  private int number(String word) {
    Integer known = ids.get(word);
    if (known != null) {
      return known;
    }
    int number = words.size();
    ids.put(word, number);
    words.add(word);
    if (number == counts.length) {
      counts = Arrays.copyOf(counts, 2 * number);
    }
    return number;
  }

  /** Leaves out all other words, and numbers those that stay by their frequency. */
  void keep(int minFrequency, Predicate<String> wanted) {
    int[] kept =
        IntStream.range(0, words.size())
            .filter(i -> counts[i] >= minFrequency || wanted.test(words.get(i)))
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -counts[i]).thenComparing(words::get))
            .mapToInt(i -> i)
            .toArray();
    int[] renumbered = new int[words.size()];
    Arrays.fill(renumbered, -1);
    for (int id = 0; id < kept.length; id++) {
      renumbered[kept[id]] = id;
    }
    texts.replaceAll(
        text -> IntStream.of(text).map(i -> renumbered[i]).filter(i -> i >= 0).toArray());
    tokenCount = texts.stream().mapToLong(text -> text.length).sum();
    counts = IntStream.of(kept).map(i -> counts[i]).toArray();
    words = IntStream.of(kept).mapToObj(words::get).toList();
    ids.clear();
    words.forEach(word -> ids.put(word, ids.size()));
  }

  /** Returns the id of the word, -1 where there is none. */
  int id(String word) {
    return ids.getOrDefault(word, -1);
  }

  List<String> words() {
    return words;
  }

  /** Returns how often each word occurs. */
  int[] counts() {
    return Arrays.copyOf(counts, words.size());
  }

  /** Returns the arrays themselves. */
  List<int[]> texts() {
    return texts;
  }

  long tokenCount() {
    return tokenCount;
  }
}
