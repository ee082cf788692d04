package io.github.sentimentj.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sentimentj.audit.Finding.Kind;
import io.github.sentimentj.data.CsvFormat;
import io.github.sentimentj.data.Dataset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Audits published data sets where they are at hand: the folder is given by the system property
 * {@code sentimentj.data} or the environment variable {@code SENTIMENTJ_DATA}. The figures are
 * those that were counted by other means when the data were collected.
 */
class PublicAuditTest {
  @Test
  void between_imdbSplits_findsWhatTheyShare() throws IOException {
    CsvFormat format = CsvFormat.csv().idColumn("id").groupColumn("movie");
    Audit audit =
        Dataset.csv(file("imdb/train.csv.gz"), format)
            .audit(Dataset.csv(file("imdb/test.csv.gz"), format));
    assertThat(audit.count(Kind.DUPLICATES)).isEqualTo(96);
    assertThat(audit.count(Kind.LEAKS)).isEqualTo(123);
    assertThat(audit.count(Kind.SHARED_GROUPS)).isEqualTo(23);
    assertThat(audit.count(Kind.CONFLICTS)).isZero();
    assertThat(audit.count(Kind.LABEL_SKEW)).isZero();
    assertThat(audit.count(Kind.EMPTY_TEXTS)).isZero();
    assertThat(audit.count(Kind.CONTROL_CHARACTERS)).isGreaterThanOrEqualTo(784);
  }

  @ParameterizedTest
  @CsvSource({
    "imdb/test.csv.gz, 199, 0",
    "zh-chnsenticorp/train.csv.gz, 1351, 24",
    "zh-waimai/all.csv.gz, 7, 7",
    "zh-weibo-sample/all.csv.gz, 33, 33",
    "indonesian-smsa/train.csv.gz, 67, 0"
  })
  void of_publishedFile_findsDuplicatesAndConflicts(String name, int duplicates, int conflicts)
      throws IOException {
    Audit audit = Dataset.csv(file(name)).audit();
    assertThat(audit.count(Kind.DUPLICATES)).isEqualTo(duplicates);
    assertThat(audit.count(Kind.CONFLICTS)).isEqualTo(conflicts);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-chnsenticorp/train.csv.gz, zh-chnsenticorp/test.csv.gz, 331",
    "zh-chnsenticorp/train.csv.gz, zh-chnsenticorp/dev.csv.gz, 338",
    "indonesian-smsa/train.csv.gz, indonesian-smsa/test.csv.gz, 0",
    "sst/sst2_train.csv.gz, sst/sst2_test.csv.gz, 2"
  })
  void between_publishedSplits_findsLeaks(String train, String test, int leaks) throws IOException {
    Audit audit = Dataset.csv(file(train)).audit(Dataset.csv(file(test)));
    assertThat(audit.count(Kind.LEAKS)).isEqualTo(leaks);
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
