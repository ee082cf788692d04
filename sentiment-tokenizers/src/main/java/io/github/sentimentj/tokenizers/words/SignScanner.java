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
      case '@' -> mention(start);
      case '#' -> hashtag(start);
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

  /** A mention, such as {@code @someone}. */
  private int mention(int start) {
    int first = start + 1;
    boolean named = text.inWord(first) || text.kind(first) == CharKind.IDEOGRAPH;
    return named ? sink.add(start, nameEnd(first)) : run(start);
  }

  /** A hashtag: {@code #topic}, {@code #2nd}, but not {@code #1}. */
  private int hashtag(int start) {
    int first = start + 1;
    int end = nameEnd(first);
    if (!isTopic(first, end)) {
      return run(start);
    }
    return closesTopic(first, end) ? sink.addShortened(start, end, end + 1) : sink.add(start, end);
  }

  private int nameEnd(int first) {
    int end = first;
    while (text.inWord(end) || text.at(end) == '_' || text.kind(end) == CharKind.IDEOGRAPH) {
      end++;
    }
    return end;
  }

  private boolean isTopic(int first, int end) {
    boolean begins = text.at(first) != '_' && text.kind(first) != CharKind.MARK;
    return begins && (holds(CharKind.LETTER, first, end) || holds(CharKind.IDEOGRAPH, first, end));
  }

  /** Whether this is the second sign of {@code #topic#}, as texts without spaces have them. */
  private boolean closesTopic(int first, int end) {
    return text.at(end) == '#'
        && (text.kind(end + 1) == CharKind.IDEOGRAPH || holds(CharKind.IDEOGRAPH, first, end));
  }

  private boolean holds(CharKind kind, int from, int to) {
    int i = from;
    while (i < to && text.kind(i) != kind) {
      i++;
    }
    return i < to;
  }
}
