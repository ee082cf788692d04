package io.github.sentimentj.tokenizers.words;

import io.github.sentimentj.text.Token;
import java.util.List;

/**
 * What a call works with and the next one can use again: the buffers of the cleaner and the words
 * met before. That spares nearly all allocation but that of the tokens.
 *
 * <p>Not thread-safe; one text uses it at a time.
 */
final class Workspace {
  // The buffers of a longer text, 7 bytes a character, are not worth keeping.
  private static final int LONGEST_KEPT = 1 << 16;

  private final boolean html;
  private final TextCleaner cleaner;
  private final WordCache words;

  Workspace(boolean lowerCase, boolean html) {
    this.html = html;
    this.cleaner = new TextCleaner(html);
    this.words = new WordCache(new Spelling(lowerCase));
  }

  List<Token> tokenize(String text) {
    TextCleaner used = text.length() > LONGEST_KEPT ? new TextCleaner(html) : cleaner;
    return new WordScanner(used.clean(text), words).scan();
  }
}
