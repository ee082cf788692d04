package io.github.sentimentj.data;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * One labelled text.
 *
 * @param text the text, any string, empty included
 * @param label the label, not blank; compared as it stands, case and spaces included
 * @param id what the caller calls this example, shown in messages and reports
 * @param group examples of one group (a film, a customer) never stand in two parts of a split
 * @param weight how much the example counts in training, finite and above 0; 1 by default
 */
public record Example(
    String text, String label, Optional<String> id, Optional<String> group, float weight) {

  /** Checks the values. */
  public Example {
    requireNonNull(text, "text");
    requireNonNull(label, "label");
    requireNonNull(id, "id");
    requireNonNull(group, "group");
    if (label.isBlank()) {
      throw new IllegalArgumentException("label is blank; every example needs a label");
    }
    if (!(weight > 0) || Float.isInfinite(weight)) {
      throw new IllegalArgumentException("weight is " + weight + "; expected a finite value > 0");
    }
  }

  /** An example of weight 1 with neither id nor group. */
  public Example(String text, String label) {
    this(text, label, Optional.empty(), Optional.empty(), 1f);
  }

  /**
   * Returns the text as splits and audits compare it: each run of whitespace as one space, and none
   * at the ends.
   */
  public String comparableText() {
    return Units.collapsed(text);
  }
}
