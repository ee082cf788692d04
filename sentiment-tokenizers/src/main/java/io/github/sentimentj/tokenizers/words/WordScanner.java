package io.github.sentimentj.tokenizers.words;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.sentimentj.text.Token;
import java.util.List;

/**
 * Cuts a clean text into tokens from left to right. Words are found here, all else in {@link
 * SignScanner}.
 *
 * <p>Not thread-safe; one scanner reads one text.
 */
final class WordScanner {
  // What may follow ASCII letters within one token, in any rule.
  private static final String JOINTS = "'._-/:,&*@%+0123456789";

  // Signs that are a token, and no more, where a space follows.
  private static final String SINGLES = ",.!?:;\"()-'";

  private static final boolean[] ENDS_WORD = new boolean[0x80];
  private static final boolean[] SINGLE = new boolean[0x80];

  static {
    for (char c = 0; c < ENDS_WORD.length; c++) {
      ENDS_WORD[c] = !Character.isLetter(c) && JOINTS.indexOf(c) < 0;
      SINGLE[c] = SINGLES.indexOf(c) >= 0;
    }
  }

  private static final long CANNOT =
      EightBytes.lowerCase(EightBytes.load("cannot\0\0".getBytes(US_ASCII), 0));

  private final CleanText text;
  private final TokenSink sink;
  private final Links links;
  private final SignScanner signs;

  WordScanner(CleanText text, WordCache words) {
    this.text = text;
    this.sink = new TokenSink(text, words);
    this.links = new Links(text);
    this.signs = new SignScanner(text, sink);
  }

  List<Token> scan() {
    byte[] ascii = text.ascii();
    int end = text.end();
    int i = 1;
    while (i < end) {
      long eight = EightBytes.load(ascii, i);
      int letters = EightBytes.letters(eight);
      int c = ascii[i];
      if (letters > 0) {
        i = word(eight, letters, i);
      } else if (c == ' ') {
        i++;
      } else if (c >= 0 && SINGLE[c] && ascii[i + 1] == ' ') {
        i = sink.addSingle(i);
      } else {
        i = next(i);
      }
    }
    return sink.tokens();
  }

  private int next(int i) {
    return switch (text.kind(i)) {
      case SPACE -> i + 1;
      case LETTER, DIGIT, MARK -> anyWord(i);
      case IDEOGRAPH -> sink.add(i, ideographEnd(i));
      case PUNCTUATION, SYMBOL -> signs.next(i);
    };
  }

  /** Most words are a few ASCII letters with nothing special behind them: no loop. */
  private int word(long eight, int letters, int start) {
    int end = start + letters;
    if (!endsWord(end)) {
      return longWord(eight, letters, start);
    }
    long word = EightBytes.first(letters, eight);
    if (EightBytes.lowerCase(word) == CANNOT) {
      return addCannot(start);
    }
    sink.addShort(word, start, end);
    return end;
  }

  private int longWord(long head, int letters, int start) {
    if (letters == Long.BYTES) {
      long eight = EightBytes.load(text.ascii(), start + letters);
      int more = EightBytes.letters(eight);
      int end = start + letters + more;
      if (more > 0 && endsWord(end)) {
        sink.addLong(head, EightBytes.first(more, eight), start, end);
        return end;
      }
    }
    return anyWord(start);
  }

  private boolean endsWord(int end) {
    byte[] ascii = text.ascii();
    int c = ascii[end];
    return c == ' '
        || (c >= 0 && (ENDS_WORD[c] || ((c == '.' || c == ',') && ascii[end + 1] == ' ')));
  }

  private int anyWord(int start) {
    int end = text.skipWord(start);
    int link = links.end(start, end);
    if (link > start) {
      return sink.add(start, link);
    }
    end = wordEnd(start, end);
    return isCannot(start, end) ? addCannot(start) : Contractions.add(text, start, end, sink);
  }

  private boolean isCannot(int start, int end) {
    return end - start == 6 && text.matches(start, "cannot");
  }

  private int addCannot(int start) {
    int not = sink.add(start, start + 3);
    return sink.add(not, not + 3);
  }

  private int wordEnd(int start, int firstEnd) {
    int end = firstEnd;
    int joined = joined(start, end);
    while (joined > end) {
      end = joined;
      joined = joined(start, end);
    }
    return end;
  }

  /** Returns the end of what the sign at {@code end} joins to the word, or {@code end}. */
  private int joined(int start, int end) {
    return switch (text.at(end)) {
      case '\'' -> text.isLetter(end + 1) ? text.skipWord(end + 1) : end;
      case ',', ':', '/' -> joinedNumber(end);
      case '.' -> joinedByDot(start, end);
      case '-' -> {
        // Words of letters are cut at hyphens: most compounds have no vector, their parts have.
        boolean number = text.isDigit(start) || text.isDigit(end + 1);
        yield number ? joinedWord(end) : end;
      }
      case '_' -> joinedWord(end);
      case '&' -> {
        boolean initials = end - start == 1 && text.isLetter(end + 1) && !text.inWord(end + 2);
        yield initials ? end + 2 : end;
      }
      case '*', '@' -> joinedByMask(start, end);
      default -> end;
    };
  }

  private int joinedWord(int end) {
    return text.inWord(end + 1) ? text.skipWord(end + 1) : end;
  }

  private int joinedNumber(int end) {
    return text.isDigit(end - 1) && text.isDigit(end + 1) ? text.skipWord(end + 1) : end;
  }

  /** A decimal point, the dots of u.s. or the domain of a bare address. */
  private int joinedByDot(int start, int end) {
    int number = joinedNumber(end);
    if (number > end) {
      return number;
    }
    boolean inInitials = end - 2 >= start && text.at(end - 2) == '.';
    if (text.isLetter(end - 1) && (inInitials || end - 1 == start)) {
      if (text.isLetter(end + 1) && !text.inWord(end + 2)) {
        return end + 2;
      }
      return inInitials ? end + 1 : end;
    }
    return links.domainEnd(end);
  }

  /** The stars of a word that is not to be read: sh*t, f***. */
  private int joinedByMask(int start, int end) {
    int masked = text.skip(end, text.at(end));
    if (text.isLetter(end - 1) && text.isLetter(masked)) {
      return text.skipWord(masked);
    }
    boolean initialOnly = end - start == 1 && text.at(end) == '*' && masked - end > 1;
    return initialOnly ? masked : end;
  }

  private int ideographEnd(int start) {
    int end = text.skipMarks(start + 1);
    while (isKanaExtender(text.at(end))) {
      end = text.skipMarks(end + 1);
    }
    return end;
  }

  /** The long vowel sign and the half-width voicing signs, which mean nothing by themselves. */
  private static boolean isKanaExtender(int c) {
    return c == 0x30FC || c == 0xFF70 || c == 0xFF9E || c == 0xFF9F;
  }
}
