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
  private static final int LONG_BITS = 13;

  private final Spelling spelling;

  // Marks words, so that nothing else is taken for one; and makes a capital initial a small one,
  // where texts do not tell them apart.
  private final long whole;

  // Arrays, not one of entries: the short words alone fit into a processor's own cache.
  private final long[] words = new long[1 << SHORT_BITS];
  private final String[] texts = new String[1 << SHORT_BITS];
  private final long[] longWords = new long[2 << LONG_BITS];
  private final String[] longTexts = new String[1 << LONG_BITS];

  WordCache(Spelling spelling) {
    this.spelling = spelling;
    this.whole = spelling.lowerCase() ? 0xA0 : 0x80;
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

  /** Returns the text of a word of up to eight ASCII letters that stands at these indexes. */
  String word(long letters, CleanText clean, int from, int to) {
    return shortText(letters | whole, clean, from, to);
  }

  private String shortText(long word, CleanText clean, int from, int to) {
    int slot = slot(word, SHORT_BITS) & ~1;
    return words[slot] == word ? texts[slot] : secondText(word, slot, clean, from, to);
  }

  /**
   * Looks at the second of the two places that a word may have. A word comes in there and moves to
   * the first when it is met again, so frequent words are found first and rare ones go first.
   */
  private String secondText(long word, int slot, CleanText clean, int from, int to) {
    boolean known = words[slot + 1] == word;
    String text = known ? texts[slot + 1] : spelling.of(clean, from, to);
    int place = slot + 1;
    if (known) {
      words[place] = words[slot];
      texts[place] = texts[slot];
      place = slot;
    }
    words[place] = word;
    texts[place] = text;
    return text;
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
