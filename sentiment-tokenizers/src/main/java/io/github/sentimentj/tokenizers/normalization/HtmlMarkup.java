package io.github.sentimentj.tokenizers.normalization;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.translate.EntityArrays;
import org.jspecify.annotations.Nullable;

/**
 * Finds tags and entities; both look ahead in bounds that keep the whole text linear.
 *
 * <p>Thread-safe.
 */
public final class HtmlMarkup {
  private static final int LONGEST_ELEMENT = 10;
  private static final int LONGEST_ENTITY = 10;

  // Pictures stand in tags too, as addresses that hold them.
  private static final int LONGEST_TAG = 1 << 16;

  // Only names of HTML: reviewers write <sigh>, <spoiler> and "a <b" too.
  private static final Set<String> ELEMENTS =
      Set.of(
          ("a abbr article aside audio b big blockquote body br button caption center cite code col"
                  + " dd del details div dl dt em embed figcaption figure font footer form frame h1"
                  + " h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label li link"
                  + " main mark meta nav object ol optgroup option p param pre q s samp script"
                  + " section select small source span strike strong style sub summary sup svg"
                  + " table tbody td textarea tfoot th thead time title tr tt u ul var video wbr")
              .split(" "));

  private static final Map<String, Integer> ENTITIES = entities();

  private HtmlMarkup() {}

  /**
   * A decoded entity.
   *
   * @param codePoint what it stands for
   * @param end index behind it
   */
  public record Entity(int codePoint, int end) {}

  /**
   * Returns the index behind the tag that begins with the {@code <} here, or {@code start} where
   * none does. A tag is the name of an element with attributes behind it, a comment or a doctype,
   * at most 65,536 characters, and holds no other {@code <}.
   *
   * @param length end of the text in the array
   */
  public static int tagEnd(char[] text, int start, int length) {
    int limit = Math.min(length, start + LONGEST_TAG);
    int name = start + 1;
    if (startsWith(text, name, limit, "!--") || startsWith(text, name, limit, "!doctype ")) {
      return closed(text, start, limit);
    }
    if (startsWith(text, name, limit, "/")) {
      name++;
    }
    int end = name;
    while (end < limit && end - name <= LONGEST_ELEMENT && isAlphanumeric(text[end])) {
      end++;
    }
    return isElement(text, name, end, limit)
        ? Math.max(start, HtmlAttributes.end(text, end, limit))
        : start;
  }

  private static boolean isElement(char[] text, int name, int end, int limit) {
    boolean delimited = end < limit && "/> \t\r\n\f".indexOf(text[end]) >= 0;
    return delimited
        && ELEMENTS.contains(new String(text, name, end - name).toLowerCase(Locale.ROOT));
  }

  private static boolean startsWith(char[] text, int from, int length, String lowerCase) {
    if (from + lowerCase.length() > length) {
      return false;
    }
    for (int i = 0; i < lowerCase.length(); i++) {
      if (Character.toLowerCase(text[from + i]) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  // What meets another "<" first is no comment, so no character is looked at for two of them.
  private static int closed(char[] text, int start, int limit) {
    for (int i = start + 1; i < limit && !isSign('<', text, i, limit); i++) {
      if (isSign('>', text, i, limit)) {
        return i + 1;
      }
    }
    return start;
  }

  /** Whether this sign stands here; with a mark it is another character, such as U+226F. */
  static boolean isSign(char sign, char[] text, int index, int limit) {
    return index < limit && text[index] == sign && !isMark(text, index + 1, limit);
  }

  /**
   * Returns the entity that begins with the {@code &} here, or null where none does.
   *
   * @param length end of the text in the array
   */
  public static @Nullable Entity entity(char[] text, int start, int length) {
    int limit = Math.min(length, start + 2 + LONGEST_ENTITY);
    int end = start + 1;
    while (end < limit && text[end] != ';') {
      end++;
    }
    if (end == limit || end == start + 1) {
      return null;
    }
    int codePoint =
        text[start + 1] == '#'
            ? number(text, start + 2, end)
            : ENTITIES.getOrDefault(new String(text, start + 1, end - start - 1), -1);
    return codePoint < 0 ? null : new Entity(codePoint, end + 1);
  }

  private static int number(char[] text, int from, int to) {
    boolean hexadecimal = from < to && (text[from] | 0x20) == 'x';
    int radix = hexadecimal ? 16 : 10;
    int first = hexadecimal ? from + 1 : from;
    int value = first < to ? 0 : -1;
    for (int i = first; i < to && value >= 0; i++) {
      int digit = text[i] < 0x80 ? Character.digit(text[i], radix) : -1;
      value = digit < 0 ? -1 : value * radix + digit;
      if (value > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return value;
  }

  private static boolean isMark(char[] text, int index, int length) {
    return index < length && Marks.isMark(Character.codePointAt(text, index, length));
  }

  private static boolean isAlphanumeric(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private static Map<String, Integer> entities() {
    Map<CharSequence, CharSequence> names = new HashMap<>(EntityArrays.BASIC_UNESCAPE);
    names.putAll(EntityArrays.APOS_UNESCAPE);
    names.putAll(EntityArrays.ISO8859_1_UNESCAPE);
    names.putAll(EntityArrays.HTML40_EXTENDED_UNESCAPE);
    Map<String, Integer> entities = new HashMap<>();
    names.forEach(
        (name, text) ->
            entities.put(
                name.subSequence(1, name.length() - 1).toString(), Character.codePointAt(text, 0)));
    return entities;
  }
}
