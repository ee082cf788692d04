package io.github.sentimentj.audit;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts the letters of a text by script. Not thread-safe. */
final class Scripts {
  private static final Set<UnicodeScript> WITHOUT_SPACES =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);
  private static final Set<UnicodeScript> KANA =
      EnumSet.of(UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA);
  private static final Set<UnicodeScript> LIKE_LATIN =
      EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK);

  private final Map<UnicodeScript, Integer> others = new EnumMap<>(UnicodeScript.class);
  private final Set<UnicodeScript> ofWord = EnumSet.noneOf(UnicodeScript.class);
  private int latin;
  private boolean latinWord;
  private boolean mixedWord;

  /** Whether words of this letter's script stand without spaces between them. */
  static boolean withoutSpaces(int c) {
    return WITHOUT_SPACES.contains(UnicodeScript.of(c));
  }

  void add(int c) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
      latin++;
      latinWord = true;
      mixedWord |= !ofWord.isEmpty();
    } else if (c < 128 || !Character.isLetter(c)) {
      endWord(c);
    } else {
      addOther(UnicodeScript.of(c));
    }
  }

  private void endWord(int c) {
    if (c < 128 || Character.getType(c) != Character.NON_SPACING_MARK) {
      latinWord = false;
      ofWord.clear();
    }
  }

  private void addOther(UnicodeScript script) {
    if (script == UnicodeScript.LATIN) {
      latin++;
      latinWord = true;
      mixedWord |= !ofWord.isEmpty();
    } else if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
      others.merge(KANA.contains(script) ? UnicodeScript.HAN : script, 1, Integer::sum);
      if (LIKE_LATIN.contains(script)) {
        ofWord.add(script);
        mixedWord |= latinWord;
      }
    }
  }

  /** Whether a word had Latin letters beside those of a script that looks like it. */
  boolean mixedWord() {
    return mixedWord;
  }

  /** The script of most letters, empty for a text without any. */
  Optional<UnicodeScript> main() {
    Optional<UnicodeScript> most = latin == 0 ? Optional.empty() : Optional.of(UnicodeScript.LATIN);
    int count = latin;
    for (Map.Entry<UnicodeScript, Integer> each : others.entrySet()) {
      if (each.getValue() > count) {
        most = Optional.of(each.getKey());
        count = each.getValue();
      }
    }
    return most;
  }
}
