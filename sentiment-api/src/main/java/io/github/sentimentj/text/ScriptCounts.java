package io.github.sentimentj.text;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the letters of texts by their script. Not thread-safe. */
final class ScriptCounts {
  private static final int MOST_LOOKED_AT = 4096;

  private final Map<UnicodeScript, Long> counts = new EnumMap<>(UnicodeScript.class);

  void add(String text) {
    int end = Math.min(text.length(), MOST_LOOKED_AT);
    UnicodeScript script = UnicodeScript.COMMON;
    long run = 0;
    for (int i = 0; i < end; ) {
      int codePoint = text.codePointAt(i);
      if (isLetter(codePoint)) {
        UnicodeScript next = script(codePoint);
        if (next != script) {
          add(script, run);
          script = next;
          run = 0;
        }
        run++;
      }
      i += Character.charCount(codePoint);
    }
    add(script, run);
  }

  // Searches in the platform's tables are worth avoiding where most letters are.
  private static boolean isLetter(int codePoint) {
    int lowerCase = codePoint | 0x20;
    return codePoint < 0x80 ? lowerCase >= 'a' && lowerCase <= 'z' : Character.isLetter(codePoint);
  }

  private static UnicodeScript script(int letter) {
    return letter < 0x80 ? UnicodeScript.LATIN : UnicodeScript.of(letter);
  }

  private void add(UnicodeScript script, long letters) {
    if (script != UnicodeScript.COMMON && script != UnicodeScript.INHERITED) {
      counts.merge(script, letters, Long::sum);
    }
  }

  void add(ScriptCounts more) {
    more.counts.forEach(this::add);
  }

  /** Returns the letters of each script that there are any of. */
  Map<UnicodeScript, Long> letters() {
    return new EnumMap<>(counts);
  }

  ScriptShares shares() {
    double all = counts.values().stream().mapToLong(Long::longValue).sum();
    SortedMap<String, Double> shares = new TreeMap<>();
    counts.forEach((script, count) -> shares.put(script.name(), count / all));
    return new ScriptShares(shares);
  }
}
