package io.github.sentimentj.tokenizers.words;

/**
 * Finds the texts of words of up to 16 ASCII characters met before, which most words are. That
 * spares most of the allocation, and the string knows the hash code that a vocabulary asks for.
 *
 * <p>Not thread-safe; one text uses it at a time.
 */
final class WordCache {
  private static final int SHORT = 8;
  private static final int LONGEST = 16;
  private static final int SHORT_BITS = 14;
  private static final int LONG_BITS = 12;

  private final Spelling spelling;

  // Arrays, not one of entries: the short words alone fit into a processor's own cache.
  private final long[] words = new long[1 << SHORT_BITS];
  private final String[] texts = new String[1 << SHORT_BITS];
  private final long[] longWords = new long[2 << LONG_BITS];
  private final String[] longTexts = new String[1 << LONG_BITS];

  WordCache(Spelling spelling) {
    this.spelling = spelling;
  }

  /** Returns the text of what stands between the indexes. */
  String text(CleanText clean, int from, int to) {
    int length = to - from;
    long head = EightBytes.first(Math.min(length, SHORT), EightBytes.load(clean.ascii(), from));
    if (length > LONGEST || !EightBytes.isAscii(head)) {
      return spelling.of(clean, from, to);
    }
    if (length <= SHORT) {
      return shortText(head, clean, from, to);
    }
    long tail = EightBytes.first(length - SHORT, EightBytes.load(clean.ascii(), from + SHORT));
    return EightBytes.isAscii(tail)
        ? longText(head, tail, clean, from, to)
        : spelling.of(clean, from, to);
  }

  /** Returns the text of a word of up to eight ASCII characters that stands at these indexes. */
  String shortText(long word, CleanText clean, int from, int to) {
    // Two places for each word, side by side in memory; the newer one is the first.
    int first = slot(word, SHORT_BITS) & ~1;
    if (words[first] == word) {
      return texts[first];
    }
    return words[first + 1] == word ? texts[first + 1] : spell(word, first, clean, from, to);
  }

  private String spell(long word, int slot, CleanText clean, int from, int to) {
    words[slot + 1] = words[slot];
    texts[slot + 1] = texts[slot];
    words[slot] = word;
    texts[slot] = spelling.of(clean, from, to);
    return texts[slot];
  }

  /** Returns the text of a longer word, in two parts. */
  String longText(long head, long tail, CleanText clean, int from, int to) {
    int slot = slot(head ^ Long.rotateLeft(tail, 29), LONG_BITS);
    if (longWords[2 * slot] != head || longWords[2 * slot + 1] != tail) {
      longWords[2 * slot] = head;
      longWords[2 * slot + 1] = tail;
      longTexts[slot] = spelling.of(clean, from, to);
    }
    return longTexts[slot];
  }

  private static int slot(long word, int bits) {
    return (int) ((word * 0x9E3779B97F4A7C15L) >>> (Long.SIZE - bits));
  }
}
