package io.github.sentimentj.data;

import java.util.Locale;

/** What a value of a file is read as. */
enum Field {
  TEXT,
  LABEL,
  ID,
  GROUP,
  WEIGHT;

  /** Returns the name as messages use it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
