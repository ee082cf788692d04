package io.github.sentimentj.tokenizers.words;

import java.util.List;

/**
 * English contractions, cut as the Penn Treebank and with it GloVe cuts them: did + n't, it + 's.
 * What French and Italian leave a vowel out of is cut behind the apostrophe, see {@link Elisions}.
 */
final class Contractions {
  private static final List<String> CLITICS = List.of("n't", "'s", "'m", "'d", "'re", "'ve", "'ll");

  // Words that an apostrophe begins; any other apostrophe before a letter is taken for a quote.
  private static final List<String> CLIPPED =
      List.of("'s", "'m", "'d", "'re", "'ve", "'ll", "'em", "'til", "'cause", "'bout");

  // Bounds the recursion; what is longer is no English word.
  private static final int LONGEST_WORD = 32;

  private static final long NOT = EightBytes.lowerCaseOf("n't");
  private static final long IS = EightBytes.lowerCaseOf("'s");
  private static final long AM = EightBytes.lowerCaseOf("'m");
  private static final long WOULD = EightBytes.lowerCaseOf("'d");
  private static final long ARE = EightBytes.lowerCaseOf("'re");
  private static final long HAVE = EightBytes.lowerCaseOf("'ve");
  private static final long WILL = EightBytes.lowerCaseOf("'ll");

  private Contractions() {}

  /**
   * Returns where the clitic begins that ends here and has this apostrophe in it, -1 if none does.
   */
  static int clitic(byte[] ascii, int apostrophe, int end) {
    long tail = lowerCase(ascii, apostrophe, end);
    if (tail == IS || tail == AM || tail == WOULD || tail == ARE || tail == HAVE || tail == WILL) {
      return apostrophe;
    }
    return lowerCase(ascii, apostrophe - 1, end) == NOT ? apostrophe - 1 : -1;
  }

  private static long lowerCase(byte[] ascii, int from, int to) {
    long eight = EightBytes.load(ascii, from);
    return EightBytes.lowerCase(EightBytes.first(Math.min(to - from, Long.BYTES), eight));
  }

  /** Adds a word, cut before each clitic and behind each elision, and returns {@code end}. */
  static int add(CleanText text, int start, int end, TokenSink sink) {
    if (end - start > LONGEST_WORD) {
      return sink.add(start, end);
    }
    int clitic = clitic(text, start, end);
    if (clitic > start) {
      add(text, start, clitic, sink);
      return sink.add(clitic, end);
    }
    int elision = Elisions.end(text, start, end);
    return elision > start ? add(text, sink.add(start, elision), end, sink) : sink.add(start, end);
  }

  private static int clitic(CleanText text, int start, int end) {
    if (text.at(end - 2) != '\'' && (end < 3 || text.at(end - 3) != '\'')) {
      return start; // as most words that come here
    }
    for (int i = 0; i < CLITICS.size(); i++) { // no iterator: every contraction comes here
      int from = end - CLITICS.get(i).length();
      if (from > start && text.matches(from, CLITICS.get(i))) {
        return from;
      }
    }
    return start;
  }

  /**
   * Returns the end of the word that the apostrophe here begins, or {@code start} if it is a quote.
   */
  static int clippedEnd(CleanText text, int start) {
    for (String word : CLIPPED) {
      int end = start + word.length();
      if (text.matches(start, word) && !text.inWord(end) && text.at(end) != '\'') {
        return end;
      }
    }
    return start;
  }
}
