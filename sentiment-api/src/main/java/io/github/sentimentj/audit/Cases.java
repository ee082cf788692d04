package io.github.sentimentj.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Counts cases of one kind and keeps the first few as examples. Not thread-safe. */
final class Cases {
  private static final int MOST = 5;

  private final Finding.Kind kind;
  private final List<List<Row>> examples = new ArrayList<>();
  private int count;

  Cases(Finding.Kind kind) {
    this.kind = kind;
  }

  void add(Row... rows) {
    count++;
    if (examples.size() < MOST) {
      examples.add(List.of(rows));
    }
  }

  void count() {
    count++;
  }

  int total() {
    return count;
  }

  /**
   * Returns the finding, empty if there was no case.
   *
   * @param message what is counted, behind "n of {@code all} "
   */
  Optional<Finding> finding(Severity severity, int all, String message) {
    if (count == 0) {
      return Optional.empty();
    }
    String words = String.format(Locale.ROOT, "%,d of %,d %s", count, all, message);
    return Optional.of(new Finding(kind, severity, count, words, examples));
  }
}
