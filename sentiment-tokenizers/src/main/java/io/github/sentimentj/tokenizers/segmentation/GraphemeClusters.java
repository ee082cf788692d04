package io.github.sentimentj.tokenizers.segmentation;

/**
 * What people take for one character: a base with its marks, a Hangul syllable, a flag, an emoji
 * with all that joiners join. Follows the shapes of UAX 29 and UTS 51 and not the tables of the JDK
 * at hand, whose own clusters differ from release to release. A cluster has at most {@value
 * #LONGEST} code points, as nothing that a language writes has more.
 */
final class GraphemeClusters {
  private static final int LONGEST = 32;
  private static final int FIRST_EXTENDING = 0x300;
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  private GraphemeClusters() {}

  /** Returns the end of the cluster that begins at the index. */
  static int end(String text, int start) {
    int first = text.codePointAt(start);
    int end = start + Character.charCount(first);
    int last = first;
    for (int length = 1; length < LONGEST && end < text.length(); length++) {
      int c = text.codePointAt(end);
      boolean pair = isRegional(first) && isRegional(c) && last == first && end - start == 2;
      if (!extendsCluster(c) && !joins(last, c) && !pair) {
        break;
      }
      end += Character.charCount(c);
      last = c;
    }
    return end;
  }

  private static boolean extendsCluster(int c) {
    if (c < FIRST_EXTENDING) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default ->
          c == ZERO_WIDTH_JOINER
              || (c >= 0x1F3FB && c <= 0x1F3FF) // skin tones
              || (c >= 0xE0020 && c <= 0xE007F) // tags of flags
              || c == 0xFF9E
              || c == 0xFF9F; // half-width voicing signs
    };
  }

  /** Whether no boundary stands between these two. */
  private static boolean joins(int last, int c) {
    if (last == ZERO_WIDTH_JOINER) {
      return Character.getType(c) == Character.OTHER_SYMBOL;
    }
    boolean hangul = isLeading(last) || isVowel(last) || isFinal(last) || isSyllable(last);
    return hangul
        && ((isVowel(c) && !isFinal(last))
            || (isFinal(c) && !isLeading(last))
            || (isLeading(last) && (isLeading(c) || isSyllable(c))));
  }

  private static boolean isRegional(int c) {
    return c >= 0x1F1E6 && c <= 0x1F1FF;
  }

  private static boolean isLeading(int c) {
    return c >= 0x1100 && c <= 0x115F;
  }

  private static boolean isVowel(int c) {
    return c >= 0x1160 && c <= 0x11A7;
  }

  private static boolean isFinal(int c) {
    return c >= 0x11A8 && c <= 0x11FF;
  }

  private static boolean isSyllable(int c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }
}
