package io.github.sentimentj.audit;

import static java.util.Objects.requireNonNull;

import io.github.sentimentj.data.Dataset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was found in a data set, or between two.
 *
 * <pre>{@code
 * Audit audit = Audit.between(train, test);
 * System.out.println(audit);
 * if (audit.count(Finding.Kind.LEAKS) > 0) {
 *   test = test.without(train);
 * }
 * }</pre>
 *
 * <p>Takes time in proportion to the characters, on all processors, and about a kilobyte an example
 * beside the texts. Immutable and thread-safe.
 *
 * @param data name of the data set
 * @param against name of the second one, empty if there is none
 * @param examples number of examples in the first
 * @param labelCounts how many of them each label has, sorted by label
 * @param findings what was found, the severest first, then in the order of the kinds
 */
public record Audit(
    String data,
    Optional<String> against,
    int examples,
    SortedMap<String, Integer> labelCounts,
    List<Finding> findings) {

  /** Copies and sorts. */
  public Audit {
    requireNonNull(data, "data");
    requireNonNull(against, "against");
    labelCounts = Collections.unmodifiableSortedMap(new TreeMap<>(labelCounts));
    findings =
        findings.stream()
            .sorted(Comparator.comparing(Finding::severity).reversed().thenComparing(Finding::kind))
            .toList();
  }

  /** Looks through one data set. */
  public static Audit of(Dataset data) {
    AuditedData audited = AuditedData.of(data);
    return alone(data, findings(audited, new ExactTexts(audited), new NearTexts(audited)));
  }

  /**
   * Looks through the data that a model learns from, and for what they share with those that it is
   * measured by. The second data set is not looked through by itself.
   */
  public static Audit between(Dataset train, Dataset test) {
    AuditedData audited = AuditedData.of(train);
    AuditedData other = AuditedData.of(test);
    ExactTexts exact = new ExactTexts(audited);
    NearTexts near = new NearTexts(audited);
    List<Finding> findings = findings(audited, exact, near);
    findings.addAll(exact.findingsIn(other));
    findings.addAll(near.findingsIn(other));
    findings.addAll(new LabelAudit(train.labelCounts()).findingsIn(other));
    return alone(train, findings).with(test);
  }

  /**
   * Does the same in a moment, without what takes most time: nothing is said of nearly equal texts,
   * encodings, scripts and lengths.
   */
  public static Audit quick(Dataset train, Dataset test) {
    AuditedData other = AuditedData.of(test);
    ExactTexts exact = new ExactTexts(AuditedData.of(train));
    LabelAudit labels = new LabelAudit(train.labelCounts());
    List<Finding> findings = new ArrayList<>(exact.findings());
    findings.addAll(labels.findings());
    findings.addAll(exact.findingsIn(other));
    findings.addAll(labels.findingsIn(other));
    return alone(train, findings).with(test);
  }

  private static List<Finding> findings(AuditedData data, ExactTexts exact, NearTexts near) {
    List<Finding> findings = new ArrayList<>(exact.findings());
    findings.addAll(near.findings());
    findings.addAll(new LabelAudit(data.labelCounts()).findings());
    findings.addAll(new TextAudit(data).findings());
    return findings;
  }

  private static Audit alone(Dataset data, List<Finding> findings) {
    return new Audit(data.name(), Optional.empty(), data.size(), data.labelCounts(), findings);
  }

  private Audit with(Dataset test) {
    return new Audit(data, Optional.of(test.name()), examples, labelCounts, findings);
  }

  /** Returns the finding of this kind, empty if there is none. */
  public Optional<Finding> finding(Finding.Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).findFirst();
  }

  /** Returns how often this kind occurs, 0 or more. */
  public int count(Finding.Kind kind) {
    return finding(kind).map(Finding::count).orElse(0);
  }

  /**
   * Returns a JSON object: {@code data}, {@code against} (null without), {@code examples}, {@code
   * labels}, and for every kind in lower case ({@code duplicates}, {@code near_duplicates}, …) an
   * object of {@code count} and, where that is not 0, {@code severity}, {@code message} and {@code
   * examples}, lists of {@code data}, {@code row}, {@code id} (if there is one), {@code label} and
   * {@code text}.
   */
  public String toJson() {
    return AuditJson.of(this).toString();
  }

  /** Returns a readable report of several lines. */
  @Override
  public String toString() {
    return AuditReport.of(this);
  }
}
