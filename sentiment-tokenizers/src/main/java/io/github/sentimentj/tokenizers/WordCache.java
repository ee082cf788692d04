package io.github.sentimentj.tokenizers;

/**
 * Finds the texts of short words met before, which most words are. That spares most of the
 * allocation, and the string knows the hash code that a vocabulary asks for.
 *
 * <p>Not thread-safe; one text uses it at a time.
 */
final class WordCache {
  /** Most letters of a packed word: six bits each. */
  static final int MOST_LETTERS = 10;

  private static final int BITS = 14;

  private final Spelling spelling;

  // Two arrays, not one of entries: the words alone fit into a processor's own cache.
  private final long[] words = new long[1 << BITS];
  private final String[] texts = new String[1 << BITS];

  WordCache(Spelling spelling) {
    this.spelling = spelling;
  }

  /** Returns the packed word with one more ASCII letter; 0 is the empty word. */
  static long pack(long word, int letter) {
    return word << 6 | (letter & 0x3F);
  }

  /** Returns the text of a packed word, which stands in the clean text between the indexes. */
  String text(long word, CleanText clean, int from, int to) {
    int slot = (int) ((word * 0x9E3779B97F4A7C15L) >>> (64 - BITS));
    if (words[slot] != word) {
      words[slot] = word;
      texts[slot] = spelling.of(clean, from, to);
    }
    return texts[slot];
  }

  Spelling spelling() {
    return spelling;
  }
}
