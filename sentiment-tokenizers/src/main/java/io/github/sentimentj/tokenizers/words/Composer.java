package io.github.sentimentj.tokenizers.words;

import java.text.Normalizer;

/**
 * Appends code points in composed form (NFC), base by base: a base and the marks behind it wait
 * until the next base comes. Typographic forms become plain ones, see {@link Typography}.
 *
 * <p>Not thread-safe.
 */
final class Composer {
  // No language needs more (UAX 15, Stream-Safe Text); normalising a longer run is quadratic.
  private static final int MOST_MARKS = 30;

  private final CodePoints target;

  // Whether the code points from cluster on, a base and its marks, wait to be composed.
  private boolean pending;
  private int cluster;

  Composer(CodePoints target) {
    this.target = target;
  }

  /** Adds a code point that composes with nothing before it. */
  void addBase(int c, int start) {
    compose();
    pending = !isComposed(c);
    cluster = target.length();
    target.append(pending ? c : Typography.plain(c), start);
  }

  /** Adds one below U+0300, of which only what follows can make another. */
  void addLatin(int c, int start) {
    compose();
    target.append(Typography.plain(c), start);
  }

  /** Adds what belongs to the base before it. */
  void addMark(int c, int start) {
    if (!pending) {
      pending = true;
      cluster = target.length() - 1;
    }
    if (target.length() - cluster <= MOST_MARKS) {
      target.append(c, start);
    }
  }

  /** Composes the last base with its marks; what changes begins where the base does. */
  void compose() {
    if (!pending) {
      return;
    }
    pending = false;
    String raw = target.substring(cluster);
    String composed = Normalizer.normalize(raw, Normalizer.Form.NFC);
    if (composed.equals(raw)) {
      target.set(cluster, Typography.plain(target.at(cluster)));
    } else {
      int start = target.cutAt(cluster);
      composed.codePoints().forEach(c -> target.append(Typography.plain(c), start));
    }
  }

  /** Vowels and finals of Hangul compose with what stands before, but are no marks. */
  boolean continuesSyllable(int c) {
    if (c < 0x1160 || c > 0x11FF) {
      return false;
    }
    int last = target.last();
    return (last >= 0x1100 && last <= 0x11FF) || (last >= 0xAC00 && last <= 0xD7A3);
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
