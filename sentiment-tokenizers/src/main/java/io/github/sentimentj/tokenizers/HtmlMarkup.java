package io.github.sentimentj.tokenizers;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.translate.EntityArrays;
import org.jspecify.annotations.Nullable;

/** Finds tags and entities; both look ahead in bounds that keep the whole text linear. */
final class HtmlMarkup {
  private static final int LONGEST_ELEMENT = 10;
  private static final int LONGEST_ENTITY = 10;

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

  /** A decoded entity and the index behind it. */
  record Entity(int codePoint, int end) {}

  /** Returns the index behind the tag that begins here, or {@code start} where none does. */
  static int tagEnd(String text, int start) {
    int name = start + 1;
    if (text.startsWith("!--", name) || text.regionMatches(true, name, "!doctype", 0, 8)) {
      return closed(text, start, name);
    }
    if (text.startsWith("/", name)) {
      name++;
    }
    int end = name;
    while (end < text.length() && end - name <= LONGEST_ELEMENT && isAlphanumeric(text, end)) {
      end++;
    }
    boolean delimited = end < text.length() && "/> \t\r\n".indexOf(text.charAt(end)) >= 0;
    return delimited && ELEMENTS.contains(text.substring(name, end).toLowerCase(Locale.ROOT))
        ? closed(text, start, end)
        : start;
  }

  // A tag that meets another "<" first is none, so no character is looked at for two tags. A ">"
  // with
  // a mark is another character, such as U+226F.
  private static int closed(String text, int start, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>' && !isMark(text, i + 1)) {
        return i + 1;
      }
      if (c == '<') {
        return start;
      }
    }
    return start;
  }

  /** Returns the entity that begins here, or null where none does. */
  static @Nullable Entity entity(String text, int start) {
    int limit = Math.min(text.length(), start + 2 + LONGEST_ENTITY);
    int end = start + 1;
    while (end < limit && text.charAt(end) != ';') {
      end++;
    }
    if (end == limit || end == start + 1) {
      return null;
    }
    int codePoint =
        text.charAt(start + 1) == '#'
            ? number(text, start + 2, end)
            : ENTITIES.getOrDefault(text.substring(start + 1, end), -1);
    return codePoint < 0 ? null : new Entity(codePoint, end + 1);
  }

  private static int number(String text, int from, int to) {
    boolean hexadecimal = from < to && (text.charAt(from) | 0x20) == 'x';
    int radix = hexadecimal ? 16 : 10;
    int first = hexadecimal ? from + 1 : from;
    int value = first < to ? 0 : -1;
    for (int i = first; i < to && value >= 0; i++) {
      char c = text.charAt(i);
      int digit = c < 0x80 ? Character.digit(c, radix) : -1;
      value = digit < 0 ? -1 : value * radix + digit;
      if (value > Character.MAX_CODE_POINT) {
        return -1;
      }
    }
    return value;
  }

  private static boolean isMark(String text, int index) {
    return index < text.length() && CharKind.of(text.codePointAt(index)) == CharKind.MARK;
  }

  private static boolean isAlphanumeric(String text, int index) {
    char c = text.charAt(index);
    return c < 0x80 && CharKind.inWord(c);
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
