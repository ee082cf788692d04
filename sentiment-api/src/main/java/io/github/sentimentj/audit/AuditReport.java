package io.github.sentimentj.audit;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An audit for people. */
final class AuditReport {
  private static final int SHOWN = 2;

  private AuditReport() {}

  static String of(Audit audit) {
    StringBuilder report = new StringBuilder();
    report.append(
        String.format(
            Locale.ROOT,
            "%s: %,d examples (%s)%s",
            audit.data(),
            audit.examples(),
            audit.labelCounts().entrySet().stream()
                .map(each -> String.format(Locale.ROOT, "%s %,d", each.getKey(), each.getValue()))
                .collect(Collectors.joining(", ")),
            audit.against().map(" against "::concat).orElse("")));
    if (audit.findings().isEmpty()) {
      report.append(System.lineSeparator()).append("nothing found");
    }
    for (Finding finding : audit.findings()) {
      report.append(String.format(Locale.ROOT, "%n%-8s %s", finding.severity(), finding.message()));
      for (List<Row> rows : finding.examples().stream().limit(SHOWN).toList()) {
        rows.forEach(row -> report.append(String.format("%n           %s", row)));
      }
    }
    return report.toString();
  }
}
