package io.github.sentimentj.report;

import io.github.sentimentj.audit.Finding;
import io.github.sentimentj.audit.Row;
import java.util.List;
import java.util.Locale;

/** What is wrong with the data, as far as can be seen. */
record DataSection(ReportData data) implements Section {
  private static final int SHOWN = 3;

  @Override
  public String id() {
    return "data";
  }

  @Override
  public String title() {
    return "Data";
  }

  @Override
  public void addTo(Markup page) {
    List<Finding> findings = data.audit().findings();
    page.open("p").text(Numbers.whole(data.audit().examples()) + " examples of ");
    page.element("b", data.name(), "dir", "auto");
    page.text(
        findings.isEmpty()
            ? "; the audit found nothing to complain of."
            : "; the audit found the following. Whether the model has learned from some of these"
                + " texts, it cannot see: compare with the training data, if they are at hand.");
    page.close();
    for (Finding finding : findings) {
      String severity = finding.severity().name().toLowerCase(Locale.ROOT);
      page.open("details", "class", "finding");
      page.open("summary").element("span", severity, "class", "badge " + severity);
      page.text(" " + finding.message()).close();
      page.open("ul");
      finding.examples().stream()
          .limit(SHOWN)
          .flatMap(List::stream)
          .forEach(row -> page.element("li", line(row), "dir", "auto"));
      page.close().close().line();
    }
  }

  private static String line(Row row) {
    return "row %s, %s: %s".formatted(Numbers.whole(row.row()), row.label(), row.excerpt());
  }
}
