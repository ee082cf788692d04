package io.github.sentimentj;

import io.github.sentimentj.audit.Audit;
import io.github.sentimentj.audit.Finding;
import io.github.sentimentj.audit.Row;
import io.github.sentimentj.audit.Severity;
import io.github.sentimentj.data.Dataset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells before a training what in its data would spoil the result. */
final class DataWarnings {
  private static final Logger LOG = LoggerFactory.getLogger(DataWarnings.class);

  private DataWarnings() {}

  /** Logs what a quick look finds. */
  static void log(Dataset train, Dataset validation) {
    for (Finding finding : Audit.quick(train, validation).findings()) {
      if (finding.severity() != Severity.INFO) {
        LOG.warn(
            "{}: {}{}",
            train.name(),
            finding.message(),
            finding.examples().stream().findFirst().map(DataWarnings::example).orElse(""));
      }
    }
  }

  private static String example(List<Row> rows) {
    return "; for example " + rows.get(0);
  }
}
