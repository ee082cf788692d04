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

  private static final AsciiSet EYES = AsciiSet.of(":;");
  private static final AsciiSet WIDER_EYES = AsciiSet.of(":;=");
  private static final AsciiSet NOSES = AsciiSet.of("-^'");
  private static final AsciiSet BRACKETS = AsciiSet.of("()[]");
  private static final AsciiSet LETTER_MOUTHS = AsciiSet.of("dDpPoOsSxX3");
  private static final AsciiSet SIGN_MOUTHS = AsciiSet.of("()[]{}");
  private static final AsciiSet AFTER_CIRCUMFLEX = AsciiSet.of("_^-.");

  private Emoticons() {}

  /** Whether it is worth looking further; most hyphens, stops and brackets are not. */
  static boolean mayBegin(CleanText text, int start) {
    int next = text.at(start + 1);
    return switch (text.at(start)) {
      case ':', ';', '=', '>' -> next != ' ';
      case '(' -> next == '-' || EYES.contains(next);
      case '<' -> next == '3' || next == '/';
      case '^' -> AFTER_CIRCUMFLEX.contains(next);
      case '-' -> next == '_' || next == '.';
      case '.' -> next == '_';
      case '\\' -> next == 'o';
      case 0xAF -> next == '\\';
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
        EYES.contains(text.at(eyes)) && !text.inWord(eyes + 1) && !text.inWord(start - 1);
    return found ? sink.add(start, eyes + 1) : -1;
  }

  private static int addFace(CleanText text, int start, TokenSink sink) {
    int eyes = text.at(start) == '>' ? start + 1 : start; // >:(
    if (!WIDER_EYES.contains(text.at(eyes))) {
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
        NOSES.contains(text.at(mouth))
            || (text.at(mouth) == 'o' && BRACKETS.contains(text.at(mouth + 1)));
    return nose ? mouth + 1 : mouth;
  }

  private static boolean isSpokenMouth(int c) {
    return LETTER_MOUTHS.contains(c);
  }

  private static boolean isDrawnMouth(CleanText text, int eyes, int mouth) {
    int c = text.at(mouth);
    if (c == '/' || c == '\\' || c == '|' || c == '*') {
      // Not the slashes of an address nor the stars of a rating.
      return text.at(eyes) != ';' && text.at(mouth + 1) != '/' && text.at(mouth + 1) != '*';
    }
    return SIGN_MOUTHS.contains(c);
  }
}
