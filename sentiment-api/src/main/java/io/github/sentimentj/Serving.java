package io.github.sentimentj;

import static java.util.Objects.requireNonNull;

/** How an open model answers; nothing of it is in the file. */
record Serving(MicroBatching microBatching, LongTexts longTexts, int maxTextLength) {
  static final Serving DEFAULTS =
      new Serving(MicroBatching.ofDefaults(), LongTexts.TRUNCATE, Integer.MAX_VALUE);

  Serving with(MicroBatching other) {
    return new Serving(other, longTexts, maxTextLength);
  }

  Serving with(LongTexts other) {
    return new Serving(microBatching, other, maxTextLength);
  }

  Serving withMaxTextLength(int other) {
    return new Serving(microBatching, longTexts, other);
  }

  /** Checks a text before any work is done for it. */
  String require(String text, String what) {
    if (requireNonNull(text, what).length() > maxTextLength) {
      throw new IllegalArgumentException(
          "%s has %d UTF-16 units; ModelLoader.maxTextLength allows %d"
              .formatted(what, text.length(), maxTextLength));
    }
    return text;
  }
}
