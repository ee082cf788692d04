package io.github.sentimentj.tokenizers.words;

/**
 * Emoji sequences: skin tones, keycaps, flags and what zero-width joiners join. Follows the shapes
 * of UTS 51, not its lists, so an emoji that is newer than the JDK is cut right too.
 */
final class Emoji {
  /** The mark that makes a key of a digit. */
  static final int KEYCAP = 0x20E3;

  private static final int BLACK_FLAG = 0x1F3F4;

  private Emoji() {}

  /** Whether this is one of the invisible letters that name a flag, such as Scotland's. */
  static boolean isTag(int c) {
    return c >= 0xE0020 && c <= 0xE007F;
  }

  /** Whether a zero-width joiner may follow. */
  static boolean mayBeJoined(int c) {
    return c >= 0x80 && CharKind.of(c) == CharKind.SYMBOL;
  }

  /** Whether a tag may follow. */
  static boolean mayBeTagged(int c) {
    return c == BLACK_FLAG || isTag(c);
  }

  /** Returns the end of the symbol that begins here and of everything that belongs to it. */
  static int end(CleanText text, int start) {
    if (isRegional(text.at(start)) && isRegional(text.at(start + 1))) {
      return start + 2;
    }
    int end = start + 1;
    while (true) {
      int c = text.at(end);
      if (c == TextCleaner.ZERO_WIDTH_JOINER && text.kind(end + 1) == CharKind.SYMBOL) {
        end += 2;
      } else if (isSkinTone(c) || isTag(c) || text.kind(end) == CharKind.MARK) {
        end++;
      } else {
        return end;
      }
    }
  }

  private static boolean isRegional(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static boolean isSkinTone(int c) {
    return c >= 0x1F3FB && c <= 0x1F3FF;
  }
}
