package io.github.sentimentj.tokenizers.words;

import io.github.sentimentj.tokenizers.normalization.HtmlMarkup;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * Makes a {@link CleanText} of a text in one pass:
 *
 * <ul>
 *   <li>tags become spaces and entities what they stand for, where HTML is expected;
 *   <li>format characters and variation selectors go, but for those that hold an emoji together;
 *   <li>what is left is composed (NFC), base by base;
 *   <li>typographic forms become plain ones, see {@link Typography}.
 * </ul>
 *
 * <p>Not thread-safe; one cleaner reads one text.
 */
final class TextCleaner {
  static final int ZERO_WIDTH_JOINER = 0x200D;

  private static final int FIRST_MARK = 0x300;
  private static final int SOFT_HYPHEN = 0xAD;

  // No language needs more (UAX 15, Stream-Safe Text); normalising a longer run is quadratic.
  private static final int MOST_MARKS = 30;

  private final char[] text;
  private final Offsets offsets = new Offsets();
  private int[] codePoints;
  private byte[] ascii;
  private int length;

  // Whether the code points from cluster to length, a base and its marks, wait to be composed.
  private boolean pending;
  private int cluster;

  private TextCleaner(String text) {
    this.text = text.toCharArray();
    this.codePoints = new int[text.length() + 3];
    this.ascii = new byte[codePoints.length + EightBytes.PADDING];
  }

  static CleanText clean(String text, boolean html) {
    return new TextCleaner(text).read(html);
  }

  private CleanText read(boolean html) {
    append(' ', 0);
    int i = 0;
    while (i < text.length) {
      int plainEnd = plainEnd(i);
      if (plainEnd > i) {
        addPlain(i, plainEnd);
        i = plainEnd;
      } else if (html && text[i] == '<') {
        i = tag(i);
      } else if (html && text[i] == '&') {
        i = entity(i);
      } else {
        int codePoint = Character.codePointAt(text, i);
        add(codePoint, i);
        i += Character.charCount(codePoint);
      }
    }
    addLatin(' ', text.length);
    return new CleanText(codePoints, ascii, offsets, length - 1);
  }

  // Locals, here and below: a field would be read again for every character.
  private int plainEnd(int from) {
    char[] chars = text;
    int end = from;
    while (end < chars.length && chars[end] < 0x80 && chars[end] != '<' && chars[end] != '&') {
      end++;
    }
    return end;
  }

  private void addPlain(int from, int to) {
    compose();
    offsets.note(length, from);
    ensureCapacity(to - from);
    char[] chars = text;
    int[] target = codePoints;
    byte[] bytes = ascii;
    int shift = length - from;
    for (int i = from; i < to; i++) {
      target[i + shift] = chars[i];
    }
    for (int i = from; i < to; i++) {
      bytes[i + shift] = (byte) chars[i];
    }
    length += to - from;
  }

  private int tag(int start) {
    int end = HtmlMarkup.tagEnd(text, start, text.length);
    addLatin(end == start ? '<' : ' ', start);
    return Math.max(end, start + 1);
  }

  private int entity(int start) {
    HtmlMarkup.Entity entity = HtmlMarkup.entity(text, start, text.length);
    add(entity == null ? '&' : entity.codePoint(), start);
    return entity == null ? start + 1 : entity.end();
  }

  private void add(int c, int start) {
    if (c < FIRST_MARK) {
      addLatin(c, start);
    } else if (isInvisible(c)) {
      addInvisible(c, start);
    } else if (CharKind.of(c) == CharKind.MARK || continuesSyllable(c)) {
      addMark(c, start);
    } else {
      compose();
      pending = !isComposed(c);
      cluster = length;
      append(pending ? c : Typography.plain(c), start);
    }
  }

  private void addLatin(int c, int start) {
    compose();
    if (c != SOFT_HYPHEN) {
      append(Typography.plain(c), start);
    }
  }

  private void addMark(int c, int start) {
    if (!pending) {
      pending = true;
      cluster = length - 1;
    }
    if (length - cluster <= MOST_MARKS) {
      append(c, start);
    }
  }

  /** Adds what holds an emoji together and leaves out all else. */
  private void addInvisible(int c, int start) {
    if (c == ZERO_WIDTH_JOINER || Emoji.isTag(c)) {
      compose();
      int last = codePoints[length - 1];
      if (c == ZERO_WIDTH_JOINER ? Emoji.mayBeJoined(last) : Emoji.mayBeTagged(last)) {
        append(c, start);
      }
    }
  }

  private void append(int c, int start) {
    offsets.note(length, start);
    ensureCapacity(1);
    set(length, c);
    length++;
  }

  private void set(int index, int c) {
    codePoints[index] = c;
    ascii[index] = (byte) (c < 0x80 ? c : -1);
  }

  /** A composed form can be longer than what was read. */
  private void ensureCapacity(int more) {
    if (length + more > codePoints.length) {
      codePoints = Arrays.copyOf(codePoints, 2 * codePoints.length + more);
      ascii = Arrays.copyOf(ascii, codePoints.length + EightBytes.PADDING);
    }
  }

  /** Composes the last base with its marks; what changes begins where the base does. */
  private void compose() {
    if (!pending) {
      return;
    }
    pending = false;
    String raw = new String(codePoints, cluster, length - cluster);
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    if (composed.equals(raw)) {
      set(cluster, Typography.plain(codePoints[cluster]));
    } else {
      int start = offsets.cutAt(cluster);
      length = cluster;
      composed.codePoints().forEach(c -> append(Typography.plain(c), start));
    }
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF);
  }

  /** Vowels and finals of Hangul compose with what stands before, but are no marks. */
  private boolean continuesSyllable(int c) {
    int last = codePoints[length - 1];
    return c >= 0x1160
        && c <= 0x11FF
        && ((last >= 0x1100 && last <= 0x11FF) || (last >= 0xAC00 && last <= 0xD7A3));
  }

  /** Whether NFC leaves this base alone; where that is not sure, false. */
  private static boolean isComposed(int c) {
    return (c >= 0x400 && c <= 0x6FF) // Cyrillic, Armenian, Hebrew, Arabic
        || (c >= 0x2010 && c <= 0x2026) // dashes, quotes, ellipsis
        || (c >= 0x3000 && c <= 0x9FFF) // Kana, Han
        || (c >= 0xAC00 && c <= 0xD7A3) // Hangul
        || (c >= 0xFF00 && c <= 0xFFEF) // full width
        || (c >= 0x1F000 && c <= 0x1FAFF); // emoji
  }
}
