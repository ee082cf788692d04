package io.github.sentimentj.fuzz;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;

/** What must be true of data that were read, and of the error of those that were not. */
final class FuzzedData {
  private FuzzedData() {}

  static void requireSound(Dataset data) {
    for (Example example : (Iterable<Example>) data.stream()::iterator) {
      if (example.label().isBlank() || !(example.weight() > 0)) {
        throw new AssertionError("an example without a label or weight: " + example);
      }
    }
    if (data.size() == 0) {
      throw new AssertionError("no examples");
    }
  }

  static void requirePlace(DataException e) {
    if (!e.getMessage().matches("(?s)fuzz:\\d+: .{5,2000}")) {
      throw new AssertionError("a message without a place, or too long: " + e.getMessage(), e);
    }
  }
}
