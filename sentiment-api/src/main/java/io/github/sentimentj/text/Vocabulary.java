package io.github.sentimentj.text;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words a model knows, each with an id: {@value #PADDING_ID} stands for padding, {@value
 * #UNKNOWN_ID} for every word that is not listed, the first word has id {@value #FIRST_WORD_ID}.
 *
 * <p>Thread-safe: one instance may be shared by any number of threads.
 */
public final class Vocabulary {
  /** Id of padding; its embedding is a row of zeros. */
  public static final int PADDING_ID = 0;

  /** Id of every word that is not in the vocabulary. */
  public static final int UNKNOWN_ID = 1;

  /** Id of the first word. */
  public static final int FIRST_WORD_ID = 2;

  private final List<String> words;
  private final Map<String, Integer> ids;

  private Vocabulary(List<String> words) {
    this.words = List.copyOf(words);
    this.ids = new HashMap<>(words.size() * 2);
    for (int i = 0; i < this.words.size(); i++) {
      if (ids.put(this.words.get(i), i + FIRST_WORD_ID) != null) {
        throw new IllegalArgumentException("word twice in the vocabulary: " + this.words.get(i));
      }
    }
  }

  /**
   * Makes a vocabulary of these words in this order.
   *
   * @throws IllegalArgumentException if a word stands twice
   */
  public static Vocabulary of(List<String> words) {
    return new Vocabulary(requireNonNull(words, "words"));
  }

  /** Returns the id of the word, {@value #UNKNOWN_ID} where it is not listed. */
  public int id(String word) {
    return ids.getOrDefault(word, UNKNOWN_ID);
  }

  /** Returns whether the word is listed. */
  public boolean contains(String word) {
    return ids.containsKey(word);
  }

  /** Returns the words without the special entries; the word at index i has id i + 2. */
  public List<String> words() {
    return words;
  }

  /** Returns the number of ids, the special entries included. */
  public int size() {
    return words.size() + FIRST_WORD_ID;
  }
}
