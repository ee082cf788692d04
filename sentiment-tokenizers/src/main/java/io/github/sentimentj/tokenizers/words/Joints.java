package io.github.sentimentj.tokenizers.words;

/** The signs within words: apostrophes, decimal points, hyphens of numbers, stars that mask. */
final class Joints {
  private final CleanText text;
  private final Links links;

  Joints(CleanText text, Links links) {
    this.text = text;
    this.links = links;
  }

  /**
   * Returns the end of the word that begins here, with all that is joined to it.
   *
   * @param firstEnd end of the letters and digits that begin here
   */
  int wordEnd(int start, int firstEnd) {
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
      case '\'', '`' -> joinedByApostrophe(end);
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

  /** A backtick before a letter is an apostrophe too: don`t. */
  private int joinedByApostrophe(int end) {
    if (!text.isLetter(end + 1)) {
      return end;
    }
    text.readAsApostrophe(end);
    return text.skipWord(end + 1);
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
}
