package io.github.sentimentj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.audit.Finding;
import io.github.sentimentj.data.CsvFormat;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs of sentences that docs/trust.md measures negation and others by. */
final class PhenomenaTest {

  @ParameterizedTest
  @CsvSource({"phenomena.csv,40", "phenomena-zh.csv,8"})
  void phenomena_everyPair_hasBothLabelsAndOnePhenomenon(String file, int pairs)
      throws IOException {
    Dataset sentences =
        Dataset.csv(
            Objects.requireNonNull(PhenomenaTest.class.getResourceAsStream(file)),
            file,
            CsvFormat.csv().groupColumn("phenomenon").idColumn("pair"));
    Map<String, List<Example>> byPair =
        sentences.stream().collect(Collectors.groupingBy(each -> each.id().orElseThrow()));
    assertThat(byPair).hasSizeGreaterThanOrEqualTo(pairs);
    byPair.forEach(
        (pair, both) -> {
          assertThat(both)
              .as(pair)
              .extracting(Example::label)
              .containsExactly("positive", "negative");
          assertThat(both.get(0).group()).as(pair).isEqualTo(both.get(1).group());
        });
    assertThat(sentences.audit().count(Finding.Kind.DUPLICATES)).isZero();
  }
}
