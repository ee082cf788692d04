package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Reads published data sets where they are at hand: the folder is given by the system property
 * {@code sentimentj.data} or the environment variable {@code SENTIMENTJ_DATA}.
 */
class PublicDataTest {
  @ParameterizedTest
  @CsvSource({
    "imdb/train.csv.gz, negative=12500 positive=12500",
    "imdb/test.csv.gz, negative=12500 positive=12500",
    "sst/sst2_train.csv.gz, negative=3310 positive=3610",
    "sst/sst5_train.csv.gz,"
        + " negative=2218 neutral=1624 positive=2322 very_negative=1092 very_positive=1288",
    "sst/sst5_test.csv.gz,"
        + " negative=633 neutral=389 positive=510 very_negative=279 very_positive=399",
    "mr/mr.csv.gz, negative=5331 positive=5331",
    "zh-waimai/all.csv.gz, negative=7987 positive=4000",
  })
  void csv_publishedFile_hasThePublishedCounts(String name, String counts) throws IOException {
    Dataset data = Dataset.csv(file(name), CsvFormat.csv().idColumn("id"));
    assertThat(data.labelCounts().toString()).isEqualTo("{" + counts.replace(" ", ", ") + "}");
    assertThat(data.stream().map(Example::id).flatMap(Optional::stream).distinct())
        .hasSize(data.size());
    assertThat(data.where(example -> example.text().isBlank())).isEmpty();
  }

  @Test
  void read_windows1252File_namesItsFirstStrayByte() throws IOException {
    Path raw = file("mr/raw/rt-polarity.neg");
    try (Utf8Reader reader = new Utf8Reader(raw.toString(), Files.newInputStream(raw))) {
      assertThatExceptionOfType(DataException.class)
          .isThrownBy(() -> reader.transferTo(Writer.nullWriter()))
          .withMessageStartingWith(raw + ":32: byte 0xE9 at offset 3777 is not UTF-8");
    }
  }

  @Test
  void stratifiedSplit_imdbByFilm_isDisjointAndBalanced() throws IOException {
    Dataset reviews =
        Dataset.csv(file("imdb/train.csv.gz"), CsvFormat.csv().idColumn("id").groupColumn("movie"));
    Split split = reviews.stratifiedSplit(0.8, 0.1, 0.1, 42);
    Map<String, Integer> tenth = Map.of("negative", 1250, "positive", 1250);
    assertThat(split.train().labelCounts()).isEqualTo(Map.of("negative", 10000, "positive", 10000));
    assertThat(split.validation().labelCounts()).isEqualTo(tenth);
    assertThat(split.test().labelCounts()).isEqualTo(tenth);
    Set<String> seen = new HashSet<>();
    for (Dataset part : List.of(split.train(), split.validation(), split.test())) {
      Set<String> here = new HashSet<>();
      part.forEach(
          e -> here.addAll(List.of("film " + e.group().orElseThrow(), "text " + e.text())));
      assertThat(Collections.disjoint(seen, here)).isTrue();
      seen.addAll(here);
    }
  }

  private static Path file(String name) {
    String folder = System.getProperty("sentimentj.data", System.getenv("SENTIMENTJ_DATA"));
    assumeTrue(
        folder != null, "no data: set the system property sentimentj.data or SENTIMENTJ_DATA");
    Path file = Path.of(folder, name);
    assumeTrue(Files.exists(file), "no data: " + file);
    return file;
  }
}
