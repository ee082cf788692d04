package io.github.sentimentj.audit;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Lengths, characters and scripts of the texts of a data set. */
final class TextAudit {
  private static final int LONG = 5000;
  private static final int TIMES_MEDIAN = 10;

  private final AuditedData data;
  private final List<TextTraits> traits;
  private final List<Finding> found = new ArrayList<>();

  TextAudit(AuditedData data) {
    this.data = data;
    this.traits =
        data.examples().parallelStream().map(example -> TextTraits.of(example.text())).toList();
  }

  List<Finding> findings() {
    find(
        Finding.Kind.EMPTY_TEXTS,
        Severity.WARNING,
        "examples have an empty text",
        TextTraits::empty);
    findLong();
    find(
        Finding.Kind.REPLACEMENT_CHARACTERS,
        Severity.WARNING,
        "examples have lost characters (U+FFFD or half a surrogate pair); read the source again in"
            + " its own encoding",
        TextTraits::lostCharacters);
    find(
        Finding.Kind.CONTROL_CHARACTERS,
        Severity.INFO,
        "examples have control characters",
        TextTraits::controls);
    find(
        Finding.Kind.MOJIBAKE,
        Severity.WARNING,
        "examples have UTF-8 that was read as windows-1252 or Latin-1 (such as Ã©)",
        TextTraits::mojibake);
    findScripts();
    find(
        Finding.Kind.MIXED_SCRIPTS,
        Severity.INFO,
        "examples have a word that mixes Latin with Cyrillic or Greek letters",
        TextTraits::mixedWord);
    return List.copyOf(found);
  }

  private void findLong() {
    int median =
        traits.isEmpty()
            ? 0
            : traits.stream().mapToInt(TextTraits::length).sorted().toArray()[traits.size() / 2];
    find(
        Finding.Kind.LONG_TEXTS,
        Severity.INFO,
        String.format(
            Locale.ROOT,
            "examples are over %,d characters and ten times as long as the median, %,d",
            LONG,
            median),
        each -> each.length() > LONG && each.length() > (long) TIMES_MEDIAN * median);
  }

  private void findScripts() {
    Map<UnicodeScript, Long> counts =
        traits.stream()
            .flatMap(each -> each.script().stream())
            .collect(Collectors.groupingBy(script -> script, Collectors.counting()));
    Optional<UnicodeScript> main =
        counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    find(
        Finding.Kind.OTHER_SCRIPTS,
        Severity.INFO,
        "examples are mostly not in %s, as most are"
            .formatted(main.map(TextAudit::name).orElse("a script")),
        each -> each.script().isPresent() && !each.script().equals(main));
  }

  private static String name(UnicodeScript script) {
    String name = script.name();
    return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private void find(
      Finding.Kind kind, Severity severity, String message, Predicate<TextTraits> condition) {
    Cases cases = new Cases(kind);
    for (int i = 0; i < traits.size(); i++) {
      if (condition.test(traits.get(i))) {
        cases.add(data.row(i));
      }
    }
    cases.finding(severity, data.size(), message).ifPresent(found::add);
  }
}
