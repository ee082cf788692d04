package io.github.sentimentj.audit;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Texts that are nearly, but not wholly equal. */
final class NearTexts {
  private static final double SIMILAR = 0.8;
  private static final double MANY = 0.05;

  private final AuditedData data;
  private final List<long[]> bands;

  NearTexts(AuditedData data) {
    this.data = data;
    this.bands = bands(data);
  }

  /** Bands of each text; none for a text without words. */
  private static List<long[]> bands(AuditedData data) {
    return data.texts().parallelStream()
        .map(Shingles::of)
        .map(shingles -> shingles.length == 0 ? new long[0] : MinHash.bands(shingles))
        .toList();
  }

  List<Finding> findings() {
    Cases cases = new Cases(Finding.Kind.NEAR_DUPLICATES);
    SimilarityIndex index = new SimilarityIndex(data.size());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < data.size(); i++) {
      if (!seen.add(data.texts().get(i))) {
        continue; // a duplicate
      }
      OptionalInt like = find(index, data.texts().get(i), bands.get(i));
      if (like.isPresent()) {
        cases.add(data.row(like.getAsInt()), data.row(i));
      } else {
        index.add(i, bands.get(i));
      }
    }
    Severity severity = cases.total() < MANY * data.size() ? Severity.INFO : Severity.WARNING;
    return cases
        .finding(severity, data.size(), "examples are nearly equal to one further up")
        .stream()
        .toList();
  }

  List<Finding> findingsIn(AuditedData test) {
    SimilarityIndex index = new SimilarityIndex(data.size());
    for (int i = 0; i < data.size(); i++) {
      index.add(i, bands.get(i));
    }
    Set<String> leaks = new HashSet<>(data.texts());
    Cases cases = new Cases(Finding.Kind.NEAR_LEAKS);
    List<long[]> ofTest = bands(test);
    for (int i = 0; i < test.size(); i++) {
      String text = test.texts().get(i);
      OptionalInt like =
          leaks.contains(text) ? OptionalInt.empty() : find(index, text, ofTest.get(i));
      if (like.isPresent()) {
        cases.add(test.row(i), data.row(like.getAsInt()));
      }
    }
    String message =
        "examples of %s are nearly equal to one of %s".formatted(test.name(), data.name());
    return cases.finding(Severity.WARNING, test.size(), message).stream().toList();
  }

  private OptionalInt find(SimilarityIndex index, String text, long[] ofText) {
    return index.find(
        ofText,
        i -> Shingles.similarity(Shingles.of(text), Shingles.of(data.texts().get(i))) >= SIMILAR);
  }
}
