package io.github.sentimentj.tokenizers.words;

/**
 * Cuts what is no word: punctuation, emoticons, emoji, names that begin with a sign. A run of one
 * sign is one token, however long, in one of a few forms, so that {@code !!!!!!!} does not make a
 * vocabulary of its own.
 *
 * <p>Not thread-safe; one scanner reads one text.
 */
final class SignScanner {
  private static final AsciiSet RUNS = AsciiSet.of("!?*~=#$%^+|_<>&@/\\");
  private static final String WIDE_RUNS = "\uFF01\uFF1F\uFF5E";
  private static final int LONGEST_RUN = 3;
  private static final int MOST_STARS = 5;

  private final CleanText text;
  private final TokenSink sink;

  SignScanner(CleanText text, TokenSink sink) {
    this.text = text;
    this.sink = sink;
  }

  /** Adds the token that begins with the sign here and returns the index behind it. */
  int next(int start) {
    if (Emoticons.mayBegin(text, start)) {
      int emoticon = Emoticons.add(text, start, sink);
      if (emoticon > start) {
        return emoticon;
      }
    }
    int c = text.at(start);
    return switch (c) {
      case ',', '"', '(', ')', ':', ';' -> sink.addSign(start);
      case '.', Typography.ELLIPSIS -> dots(start);
      case '-', Typography.DASH -> dashes(start);
      case '!', '?' -> exclamation(start);
      case '\'', '`' -> apostrophe(start);
      case '@', '#' -> name(start);
      default -> RUNS.contains(c) || WIDE_RUNS.indexOf(c) >= 0 ? run(start) : symbol(start);
    };
  }

  private int symbol(int start) {
    boolean symbol = text.at(start) >= 0x80 && text.kind(start) == CharKind.SYMBOL;
    return symbol ? sink.add(start, Emoji.end(text, start)) : sink.addSign(start);
  }

  private int apostrophe(int start) {
    if (text.at(start + 1) == text.at(start)) {
      return sink.add("\"", start, start + 2); // `` and '' are quotes of the Penn Treebank
    }
    int clipped = Contractions.clippedEnd(text, start);
    return clipped > start ? sink.add(start, clipped) : sink.add("'", start, start + 1);
  }

  private int dots(int start) {
    int end = start;
    while (text.at(end) == '.' || text.at(end) == Typography.ELLIPSIS) {
      end++;
    }
    boolean stop = end - start == 1 && text.at(start) == '.';
    return sink.add(stop ? "." : "...", start, end);
  }

  private int dashes(int start) {
    int end = start;
    while (text.at(end) == '-' || text.at(end) == Typography.DASH) {
      end++;
    }
    boolean hyphen = end - start == 1 && text.at(start) == '-';
    return sink.add(hyphen ? "-" : "--", start, end);
  }

  private int exclamation(int start) {
    int end = start;
    while (text.at(end) == '!' || text.at(end) == '?') {
      end++;
    }
    return end > text.skip(start, text.at(start)) ? sink.add("?!", start, end) : run(start);
  }

  private int run(int start) {
    int end = text.skip(start, text.at(start));
    int most = text.at(start) == '*' ? MOST_STARS : LONGEST_RUN;
    return end == start + 1
        ? sink.addSign(start)
        : sink.addShortened(start, Math.min(end, start + most), end);
  }

  /** A mention or hashtag: {@code @someone}, {@code #topic}, but not {@code #1}. */
  private int name(int start) {
    int first = start + 1;
    if (text.at(start) == '#' ? !text.isLetter(first) : !text.inWord(first)) {
      return run(start);
    }
    int end = first;
    while (text.inWord(end) || text.at(end) == '_') {
      end++;
    }
    return sink.add(start, end);
  }
}
