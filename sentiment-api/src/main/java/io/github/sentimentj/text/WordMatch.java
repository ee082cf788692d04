package io.github.sentimentj.text;

/** How a source of vectors knows a word, the surest way first. */
public enum WordMatch {
  /** By the word as it stands. */
  EXACT,

  /** By its lower-case form. */
  LOWER_CASE,

  /**
   * With its first letter in upper case and the others in lower case, or else all in upper case.
   */
  UPPER_CASE,

  /** Without the punctuation around it, as it stands or in one of the cases above. */
  STRIPPED,

  /** By the parts of the word: its vector is made of theirs. */
  SUBWORDS
}
