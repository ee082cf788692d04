package io.github.sentimentj.audit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** How labels are distributed. */
final class LabelAudit {
  private static final int RARE = 10;

  private final SortedMap<String, Integer> counts;

  LabelAudit(SortedMap<String, Integer> counts) {
    this.counts = counts;
  }

  List<Finding> findings() {
    int most = counts.values().stream().reduce(0, Math::max);
    List<Map.Entry<String, Integer>> rare =
        counts.entrySet().stream().filter(each -> each.getValue() * (long) RARE < most).toList();
    Cases cases = new Cases(Finding.Kind.LABEL_SKEW);
    rare.forEach(each -> cases.count());
    String names =
        rare.stream()
            .limit(RARE)
            .map(each -> String.format(Locale.ROOT, "%s: %,d", each.getKey(), each.getValue()))
            .collect(Collectors.joining(", "));
    return cases
        .finding(
            Severity.WARNING,
            counts.size(),
            String.format(
                Locale.ROOT,
                "labels have less than a tenth of the %,d examples of the most frequent one (%s);"
                    + " weigh them with classWeights, and measure with macro F1",
                most,
                names))
        .stream()
        .toList();
  }

  List<Finding> findingsIn(AuditedData test) {
    Cases unseen = new Cases(Finding.Kind.UNSEEN_LABELS);
    for (int i = 0; i < test.size(); i++) {
      if (!counts.containsKey(test.examples().get(i).label())) {
        unseen.add(test.row(i));
      }
    }
    return unseen
        .finding(
            Severity.ERROR,
            test.size(),
            "examples of %s have a label that does not occur before".formatted(test.name()))
        .stream()
        .toList();
  }
}
