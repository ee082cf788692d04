package io.github.sentimentj.audit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Recognises UTF-8 that was read as windows-1252 or Latin-1. */
final class Mojibake {
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final int[] AS_BYTE = new int[0x2123];

  static {
    for (int value = 0x80; value <= 0xFF; value++) {
      AS_BYTE[value] = value; // Latin-1
    }
    for (int value = 0x80; value <= 0x9F; value++) {
      try {
        ByteBuffer one = ByteBuffer.wrap(new byte[] {(byte) value});
        AS_BYTE[WINDOWS_1252.newDecoder().decode(one).get(0)] = value;
      } catch (CharacterCodingException e) {
        // Five bytes mean nothing in windows-1252.
      }
    }
  }

  private Mojibake() {}

  /**
   * Returns whether a character's UTF-8 bytes, each read as a character, start here: a letter with
   * accent or sign of Latin-1 ({@code Ã©}, {@code Â£}), a typographic sign, Han or the like ({@code
   * â€™}), an emoji ({@code ðŸ˜€}), or two letters in a row of Greek, Cyrillic or another script of
   * two bytes. Of {@code Ã} and a guillemet nothing is concluded, nor of one letter such as {@code
   * É»}: both stand in ordinary texts.
   */
  static boolean startsAt(String text, int index) {
    int first = asByte(text, index);
    if (first == 0xC2 || first == 0xC3) {
      int second = asByte(text, index + 1);
      return isContinuation(second) && second != 0xAB && second != 0xBB;
    }
    if (first >= 0xC4 && first <= 0xDF) {
      return isContinuation(asByte(text, index + 1))
          && asByte(text, index + 2) >= 0xC4
          && asByte(text, index + 2) <= 0xDF
          && isContinuation(asByte(text, index + 3));
    }
    int more = first >= 0xF0 && first <= 0xF4 ? 3 : first >= 0xE2 && first <= 0xEF ? 2 : 0;
    for (int i = 1; i <= more; i++) {
      if (!isContinuation(asByte(text, index + i))) {
        return false;
      }
    }
    return more > 0;
  }

  private static int asByte(String text, int index) {
    char c = index < text.length() ? text.charAt(index) : 0;
    return c < AS_BYTE.length ? AS_BYTE[c] : 0;
  }

  private static boolean isContinuation(int value) {
    return value >= 0x80 && value <= 0xBF;
  }
}
