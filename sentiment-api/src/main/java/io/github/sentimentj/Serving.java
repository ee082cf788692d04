package io.github.sentimentj;

/** How an open model answers; nothing of it is in the file. */
record Serving(MicroBatching microBatching, LongTexts longTexts) {
  static final Serving DEFAULTS = new Serving(MicroBatching.ofDefaults(), LongTexts.TRUNCATE);

  Serving with(MicroBatching other) {
    return new Serving(other, longTexts);
  }

  Serving with(LongTexts other) {
    return new Serving(microBatching, other);
  }
}
