package io.github.sentimentj.tokenizers.words;

import java.util.List;

/**
 * Emoticons: eyes, perhaps a nose, a mouth, in either direction, and a few that are drawn
 * otherwise. None is followed by a letter or digit, so {@code (see:note)} and {@code <30} hold
 * none.
 */
final class Emoticons {
  private static final List<String> DRAWN =
      List.of(
          "<3",
          "</3",
          "^_^",
          "^^",
          "^-^",
          "^.^",
          "-_-",
          "-.-",
          ">_<",
          ">.<",
          "._.",
          ";_;",
          "\\o/",
          "\u00AF\\_(\u30C4)_/\u00AF");

  private Emoticons() {}

  /** Whether it is worth looking further. */
  static boolean mayBegin(CleanText text, int start) {
    return switch (text.at(start)) {
      case ':', ';', '=', '>', '(', '<', '^', '-', '.', '\\', 0xAF -> text.at(start + 1) != ' ';
      default -> false;
    };
  }

  /** Adds the emoticon that begins here and returns the index behind it, or -1 where none does. */
  static int add(CleanText text, int start, TokenSink sink) {
    int first = text.at(start);
    for (String drawn : DRAWN) {
      int end = start + drawn.length();
      if (drawn.charAt(0) == first && text.matches(start, drawn) && !text.inWord(end)) {
        return sink.add(start, end);
      }
    }
    if (first == '(') {
      return addMirrored(text, start, sink);
    }
    return addFace(text, start, sink);
  }

  private static int addMirrored(CleanText text, int start, TokenSink sink) {
    int eyes = text.at(start + 1) == '-' ? start + 2 : start + 1;
    boolean found =
        ":;".indexOf(text.at(eyes)) >= 0 && !text.inWord(eyes + 1) && !text.inWord(start - 1);
    return found ? sink.add(start, eyes + 1) : -1;
  }

  private static int addFace(CleanText text, int start, TokenSink sink) {
    int eyes = text.at(start) == '>' ? start + 1 : start; // >:(
    if (":;=".indexOf(text.at(eyes)) < 0) {
      return -1;
    }
    int mouth = mouth(text, eyes);
    int c = text.at(mouth);
    boolean spoken = isSpokenMouth(c) && !text.inWord(start - 1);
    if (!spoken && !isDrawnMouth(text, eyes, mouth)) {
      return -1;
    }
    int end = text.skip(mouth + 1, c);
    return text.inWord(end) ? -1 : sink.addShortened(start, mouth + 1, end);
  }

  private static int mouth(CleanText text, int eyes) {
    int mouth = text.at(eyes + 1) == '\'' ? eyes + 2 : eyes + 1; // a tear
    boolean nose =
        "-^'".indexOf(text.at(mouth)) >= 0
            || (text.at(mouth) == 'o' && "()[]".indexOf(text.at(mouth + 1)) >= 0);
    return nose ? mouth + 1 : mouth;
  }

  private static boolean isSpokenMouth(int c) {
    return "dDpPoOsSxX3".indexOf(c) >= 0;
  }

  private static boolean isDrawnMouth(CleanText text, int eyes, int mouth) {
    int c = text.at(mouth);
    if (c == '/' || c == '\\' || c == '|' || c == '*') {
      // Not the slashes of an address nor the stars of a rating.
      return text.at(eyes) != ';' && "/*".indexOf(text.at(mouth + 1)) < 0;
    }
    return "()[]{}".indexOf(c) >= 0;
  }
}
