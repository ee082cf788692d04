package io.github.sentimentj.audit;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/**
 * What the characters of one text tell.
 *
 * @param empty whether nothing can be seen of it
 * @param lostCharacters whether it has U+FFFD or half a surrogate pair
 * @param controls whether it has control characters other than tabulator and line breaks
 * @param mojibake whether it has UTF-8 read as windows-1252 or Latin-1
 * @param mixedWord whether a word mixes scripts that look alike
 * @param script the script of most letters
 * @param length UTF-16 units
 */
record TextTraits(
    boolean empty,
    boolean lostCharacters,
    boolean controls,
    boolean mojibake,
    boolean mixedWord,
    Optional<UnicodeScript> script,
    int length) {

  static TextTraits of(String text) {
    Scripts scripts = new Scripts();
    boolean empty = true;
    boolean lost = false;
    boolean controls = false;
    boolean mojibake = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      scripts.add(c);
      empty &= isInvisible(c);
      if (c >= 0x7F || c < ' ') {
        lost |= c == 0xFFFD || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
        controls |= Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r';
        mojibake |= !mojibake && Mojibake.startsAt(text, i);
      }
      i += Character.charCount(c);
    }
    return new TextTraits(
        empty, lost, controls, mojibake, scripts.mixedWord(), scripts.main(), text.length());
  }

  private static boolean isInvisible(int c) {
    return c <= ' '
        || (c >= 0x7F
            && (Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT));
  }
}
