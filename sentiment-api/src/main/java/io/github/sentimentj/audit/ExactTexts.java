package io.github.sentimentj.audit;

import io.github.sentimentj.data.Example;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Equal texts in one data set, and what another one shares with it. */
final class ExactTexts {
  // From this share on duplicates change what a model learns.
  private static final double MANY = 0.01;

  private final AuditedData data;
  private final Map<String, Integer> firsts = new HashMap<>();
  private final Set<String> groups = new HashSet<>();

  ExactTexts(AuditedData data) {
    this.data = data;
    for (int i = 0; i < data.size(); i++) {
      data.examples().get(i).group().ifPresent(groups::add);
      firsts.putIfAbsent(data.texts().get(i), i);
    }
  }

  List<Finding> findings() {
    Cases duplicates = new Cases(Finding.Kind.DUPLICATES);
    Cases conflicts = new Cases(Finding.Kind.CONFLICTS);
    Set<Integer> repeated = new HashSet<>();
    Set<Integer> contradicted = new HashSet<>();
    for (int i = 0; i < data.size(); i++) {
      int first = firsts.getOrDefault(data.texts().get(i), i);
      if (first < i) {
        repeated.add(first);
        duplicates.add(data.row(first), data.row(i));
        if (!label(i).equals(label(first)) && contradicted.add(first)) {
          conflicts.add(data.row(first), data.row(i));
        }
      }
    }
    double share = (double) duplicates.total() / Math.max(1, data.size());
    List<Finding> found = new ArrayList<>();
    duplicates
        .finding(
            share < MANY ? Severity.INFO : Severity.WARNING,
            data.size(),
            String.format(
                Locale.ROOT,
                "examples repeat a text that stands further up (%,d texts stand twice or more)",
                repeated.size()))
        .ifPresent(found::add);
    conflicts
        .finding(Severity.WARNING, firsts.size(), "different texts stand with more than one label")
        .ifPresent(found::add);
    return found;
  }

  private String label(int index) {
    return data.examples().get(index).label();
  }

  /** What data that a model is measured by share with these. */
  List<Finding> findingsIn(AuditedData test) {
    Cases leaks = new Cases(Finding.Kind.LEAKS);
    Cases shared = new Cases(Finding.Kind.SHARED_GROUPS);
    Set<Integer> leaked = new HashSet<>();
    for (int i = 0; i < test.size(); i++) {
      Optional<Integer> first = Optional.ofNullable(firsts.get(test.texts().get(i)));
      if (first.isPresent()) {
        leaked.add(first.get());
        leaks.add(test.row(i), data.row(first.get()));
      }
      Example example = test.examples().get(i);
      if (example.group().filter(groups::contains).isPresent()) {
        shared.add(test.row(i));
      }
    }
    String texts =
        String.format(
            Locale.ROOT,
            "examples of %s stand in %s (%,d texts)",
            test.name(),
            data.name(),
            leaked.size());
    String message = "examples of %s belong to groups of %s".formatted(test.name(), data.name());
    List<Finding> found = new ArrayList<>();
    leaks.finding(Severity.ERROR, test.size(), texts).ifPresent(found::add);
    shared.finding(Severity.WARNING, test.size(), message).ifPresent(found::add);
    return found;
  }
}
