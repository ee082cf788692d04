package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final Optional<String> NONE = Optional.empty();

  @Test
  void fingerprint_knownData_isThisOne() {
    // Computed by another program (see the layout in Fingerprint): it must never change.
    Dataset data =
        Dataset.of(
            List.of(
                new Example("Good 😀", "positive"),
                new Example("", "x", Optional.of("1"), Optional.of("g"), 0.5f)));
    assertThat(data.fingerprint())
        .isEqualTo("6bd35e18b1a19b718657296c8308563a9ede17dbab4c8d4c66345070c0dae48c");
  }

  @Test
  void fingerprint_equalExamples_isEqual() {
    assertThat(Dataset.of(List.of(new Example(new String("a"), "b"))).fingerprint())
        .isEqualTo(Dataset.of(List.of(new Example("a", "b"))).fingerprint());
  }

  @Test
  void fingerprint_anyDifference_isAnother() {
    Example ab = new Example("a", "b");
    List<List<Example>> different =
        List.of(
            List.of(),
            List.of(ab),
            List.of(ab, ab),
            List.of(new Example("ab", "b")),
            List.of(new Example("a", "bb")),
            List.of(new Example("ab", "b"), ab),
            List.of(new Example("a", "bb"), ab),
            List.of(new Example("aa", "b")),
            List.of(ab, new Example("c", "d")),
            List.of(new Example("c", "d"), ab),
            List.of(new Example("\uD800", "b")),
            List.of(new Example("?", "b")),
            List.of(new Example("\uFFFD", "b")),
            List.of(new Example("a", "b", NONE, NONE, 2f)),
            List.of(new Example("a", "b", NONE, Optional.of(""), 1f)),
            List.of(new Example("a", "b", Optional.of(""), NONE, 1f)),
            List.of(new Example("a", "b", Optional.of("x"), NONE, 1f)),
            List.of(new Example("a", "b", NONE, Optional.of("x"), 1f)));
    Set<String> fingerprints = new HashSet<>();
    for (List<Example> examples : different) {
      String fingerprint = Dataset.of(examples).fingerprint();
      assertThat(fingerprint).matches("[0-9a-f]{64}");
      assertThat(fingerprints.add(fingerprint)).as("%s", examples).isTrue();
    }
  }
}
