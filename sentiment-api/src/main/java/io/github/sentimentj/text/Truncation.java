package io.github.sentimentj.text;

/** Which tokens of a text that is longer than the model's maximum length are read. */
public enum Truncation {
  /** The first ones. */
  HEAD,
  /** The last ones. */
  TAIL,
  /** Half of them from the start and half from the end, where reviews state their verdict. */
  HEAD_AND_TAIL
}
