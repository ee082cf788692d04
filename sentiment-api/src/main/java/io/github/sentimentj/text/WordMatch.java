package io.github.sentimentj.text;

/** How a source of vectors knows a word, the surest way first. */
public enum WordMatch {
  /** By the word as it stands. */
  EXACT,

  /** By its lower-case form. */
  LOWER_CASE,

  /** Without the punctuation around it, as it stands or in lower case. */
  STRIPPED,

  /** By the parts of the word: its vector is made of theirs. */
  SUBWORDS
}
