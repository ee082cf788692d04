package io.github.sentimentj.tokenizers;

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

  private static final boolean[] ENDS_WORD = new boolean[0x80];

  static {
    for (char c = 0; c < ENDS_WORD.length; c++) {
      ENDS_WORD[c] = JOINTS.indexOf(c) < 0;
    }
  }

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
    int i = 1;
    while (i < text.end()) {
      i =
          switch (text.kind(i)) {
            case SPACE -> i + 1;
            case LETTER, DIGIT, MARK -> word(i);
            case IDEOGRAPH -> sink.add(i, ideographEnd(i));
            case PUNCTUATION, SYMBOL -> signs.next(i);
          };
    }
    return sink.tokens();
  }

  /** Most words are a few ASCII letters with nothing special behind them: one quick pass. */
  private int word(int start) {
    long packed = 0;
    int end = start;
    while (text.isAsciiLetter(end)) {
      packed = WordCache.pack(packed, text.at(end));
      end++;
    }
    if (end == start || end - start > WordCache.MOST_LETTERS || !endsWord(end)) {
      return anyWord(start);
    }
    return isCannot(start, end) ? addCannot(start) : sink.addPacked(packed, start, end);
  }

  private boolean endsWord(int end) {
    int c = text.at(end);
    return c < ENDS_WORD.length
        && (ENDS_WORD[c] || ((c == '.' || c == ',') && text.at(end + 1) == ' '));
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
