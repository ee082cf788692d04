package io.github.sentimentj;

import io.github.sentimentj.audit.Audit;
import io.github.sentimentj.audit.Finding;
import io.github.sentimentj.data.Dataset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells before a training what in its data would spoil the result. */
final class DataWarnings {
  private static final Logger LOG = LoggerFactory.getLogger(DataWarnings.class);

  // Not duplicates: they only weigh more, and are held out together.
  private static final Set<Finding.Kind> SPOILING =
      EnumSet.of(
          Finding.Kind.CONFLICTS,
          Finding.Kind.LEAKS,
          Finding.Kind.SHARED_GROUPS,
          Finding.Kind.LABEL_SKEW);

  private DataWarnings() {}

  /** Logs what a quick look finds. */
  static void log(Dataset train, Dataset validation) {
    of(train, validation).forEach(LOG::warn);
  }

  static List<String> of(Dataset train, Dataset validation) {
    return Audit.quick(train, validation).findings().stream()
        .filter(finding -> SPOILING.contains(finding.kind()))
        .map(finding -> train.name() + ": " + finding.message() + example(finding))
        .toList();
  }

  private static String example(Finding finding) {
    return finding.examples().stream()
        .findFirst()
        .map(rows -> "; for example " + rows.get(0))
        .orElse("");
  }
}
