package io.github.sentimentj.tokenizers.words;

import io.github.sentimentj.tokenizers.normalization.HtmlMarkup;

/**
 * Makes a {@link CleanText} of a text in one pass:
 *
 * <ul>
 *   <li>tags become spaces and entities what they stand for, where HTML is expected;
 *   <li>format characters and variation selectors go, but for those that hold an emoji together;
 *   <li>what is left is composed and plain, see {@link Composer}.
 * </ul>
 *
 * <p>Not thread-safe; one cleaner reads text after text.
 */
final class TextCleaner {
  static final int ZERO_WIDTH_JOINER = 0x200D;

  private static final int FIRST_MARK = 0x300;
  private static final int SOFT_HYPHEN = 0xAD;

  private final boolean html;
  private final CodePoints clean = new CodePoints();
  private final Composer composer = new Composer(clean);

  // The text that is being read, and a longer one's rest behind it.
  private char[] text = {};
  private int length;

  TextCleaner(boolean html) {
    this.html = html;
  }

  /** Returns the clean text; it is good until the next one is made. */
  CleanText clean(String original) {
    length = original.length();
    if (text.length < length) {
      text = new char[length];
    }
    original.getChars(0, length, text, 0);
    clean.clear(length + 2);
    clean.append(' ', 0);
    read(original);
    composer.addLatin(' ', length);
    return clean.text();
  }

  // Where markup may begin is asked of the string, which looks at many characters at once.
  private void read(String original) {
    int bracket = next('<', original, 0);
    int ampersand = next('&', original, 0);
    int i = 0;
    while (i < length) {
      if (text[i] >= 0x80) {
        int codePoint = Character.codePointAt(text, i, length);
        add(codePoint, i);
        i += Character.charCount(codePoint);
      } else if (i == bracket) {
        i = tag(i);
      } else if (i == ampersand) {
        i = entity(i);
      } else {
        composer.compose();
        i = clean.appendAscii(text, i, Math.min(bracket, ampersand));
      }
      bracket = bracket < i ? next('<', original, i) : bracket;
      ampersand = ampersand < i ? next('&', original, i) : ampersand;
    }
  }

  /** Returns where this sign stands next; behind the text if nowhere, or if it begins no markup. */
  private int next(char sign, String original, int from) {
    int next = html ? original.indexOf(sign, from) : -1;
    return next < 0 ? length : next;
  }

  private int tag(int start) {
    int end = HtmlMarkup.tagEnd(text, start, length);
    composer.addLatin(end == start ? '<' : ' ', start);
    return Math.max(end, start + 1);
  }

  private int entity(int start) {
    HtmlMarkup.Entity entity = HtmlMarkup.entity(text, start, length);
    add(entity == null ? '&' : entity.codePoint(), start);
    return entity == null ? start + 1 : entity.end();
  }

  private void add(int c, int start) {
    if (c < FIRST_MARK) {
      if (c != SOFT_HYPHEN) {
        composer.addLatin(c, start);
      } else {
        composer.compose();
      }
    } else if (isInvisible(c)) {
      addInvisible(c, start);
    } else if (CharKind.of(c) == CharKind.MARK || composer.continuesSyllable(c)) {
      composer.addMark(c, start);
    } else {
      composer.addBase(c, start);
    }
  }

  /** Adds what holds an emoji together and leaves out all else. */
  private void addInvisible(int c, int start) {
    if (c == ZERO_WIDTH_JOINER || Emoji.isTag(c)) {
      composer.compose();
      int last = clean.last();
      if (c == ZERO_WIDTH_JOINER ? Emoji.mayBeJoined(last) : Emoji.mayBeTagged(last)) {
        clean.append(c, start);
      }
    }
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }
}
