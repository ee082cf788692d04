package io.github.sentimentj.tokenizers.normalization;

import java.util.Locale;
import java.util.Set;

/**
 * Reads what stands in a tag behind its name. Only what HTML would make sense of is an attribute,
 * so that {@code <a bit high. Terrible! :>} stays the text that it is.
 *
 * <p>Not thread-safe; one instance reads one tag.
 */
final class HtmlAttributes {
  // Any other attribute has a value.
  private static final Set<String> BARE =
      Set.of(
          ("allowfullscreen async autofocus autoplay border checked compact controls default defer"
                  + " disabled download hidden inert ismap itemscope loop multiple muted nohref"
                  + " nomodule noresize noshade novalidate nowrap open playsinline readonly required"
                  + " reversed selected")
              .split(" "));

  private static final int NONE = -1;

  private final char[] text;
  private final int limit;
  private int index;

  private HtmlAttributes(char[] text, int from, int limit) {
    this.text = text;
    this.index = from;
    this.limit = limit;
  }

  /**
   * Returns the index behind the {@code >} that closes the tag, or -1 where something else than
   * attributes stands before it.
   *
   * @param from index behind the tag's name
   * @param limit end of the text, or of as much of it as a tag may take
   */
  static int end(char[] text, int from, int limit) {
    HtmlAttributes attributes = new HtmlAttributes(text, from, limit);
    do {
      attributes.skip(" \t\r\n\f/");
      if (attributes.isSign('>')) {
        return attributes.index + 1;
      }
    } while (attributes.readAttribute());
    return NONE;
  }

  private boolean readAttribute() {
    int start = index;
    while (index < limit && isName(text[index])) {
      index++;
    }
    String name = new String(text, start, index - start);
    skip(" \t\r\n\f");
    if (!name.isEmpty() && isSign('=')) {
      index++;
      skip(" \t\r\n\f");
      return readValue();
    }
    return BARE.contains(name.toLowerCase(Locale.ROOT));
  }

  private boolean readValue() {
    boolean quoted = index < limit && (text[index] == '"' || text[index] == '\'');
    int start = quoted ? index + 1 : index;
    String ends = quoted ? String.valueOf(text[index]) : " \t\r\n\f\"'";
    index = start;
    while (index < limit && ends.indexOf(text[index]) < 0 && (quoted || !isSign('>'))) {
      // No character is looked at for two tags.
      if (isSign('<')) {
        return false;
      }
      index++;
    }
    if (!quoted) {
      return index > start;
    }
    index++; // behind the quote, if there is one
    return index <= limit;
  }

  private void skip(String signs) {
    while (index < limit && signs.indexOf(text[index]) >= 0) {
      index++;
    }
  }

  private boolean isSign(char sign) {
    return HtmlMarkup.isSign(sign, text, index, limit);
  }

  private static boolean isName(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "-_:.@".indexOf(c) >= 0);
  }
}
