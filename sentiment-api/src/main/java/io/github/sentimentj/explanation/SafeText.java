package io.github.sentimentj.explanation;

/**
 * Text of unknown origin in a form in which nothing is hidden, and nothing steers what shows it.
 */
public final class SafeText {
  private static final int REPLACEMENT = 0xFFFD;
  private static final int CONTROL_PICTURES = 0x2400;
  private static final int DELETE = 0x7F;
  private static final int PICTURE_OF_DELETE = 0x2421;

  private SafeText() {}

  /**
   * Returns the text with line breaks as {@code \n}, control characters as pictures of them ({@code
   * ␛}), half surrogate pairs, C1 controls and noncharacters as U+FFFD, and the characters that
   * turn the direction of what follows as their number.
   */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (c == '\r' && i < text.length() && text.charAt(i) == '\n') {
        continue;
      }
      append(safe, c);
    }
    return safe.toString();
  }

  private static void append(StringBuilder safe, int c) {
    if (c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029) {
      safe.append('\n');
    } else if (c == '\t' || (c >= ' ' && c < DELETE)) {
      safe.append((char) c);
    } else if (c < ' ') {
      safe.appendCodePoint(CONTROL_PICTURES + c);
    } else if (c == DELETE) {
      safe.appendCodePoint(PICTURE_OF_DELETE);
    } else if (turnsDirection(c)) {
      safe.append("[U+%04X]".formatted(c));
    } else {
      safe.appendCodePoint(isCharacter(c) ? c : REPLACEMENT);
    }
  }

  private static boolean turnsDirection(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isCharacter(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c > 0x9F && !surrogate && (c & 0xFFFE) != 0xFFFE;
  }
}
