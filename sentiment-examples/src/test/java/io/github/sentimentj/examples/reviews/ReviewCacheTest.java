package io.github.sentimentj.examples.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewCacheTest {
  @TempDir private Path folder;

  private ReviewCache cache() {
    return new ReviewCache(folder.resolve("imdb"), TinyReviews.SILENT);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("imdb"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void read_empty_saysSo() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> cache().read())
        .withMessageContaining("none in");
  }

  @Test
  void keeping_found_isReadAgain() throws Exception {
    Reviews found = cache().keeping(TinyReviews.source("web", true)).read();
    Reviews cached = cache().read();

    assertThat(found).isEqualTo(TinyReviews.REVIEWS);
    assertThat(TinyReviews.list(cached.train())).isEqualTo(TinyReviews.list(found.train()));
    assertThat(TinyReviews.list(cached.test())).isEqualTo(TinyReviews.list(found.test()));
    assertThat(names()).containsExactly("SHA256SUMS", "test.csv.gz", "train.csv.gz");
  }

  @Test
  void read_damaged_isRefusedAndFetchedAgain() throws Exception {
    ReviewSource kept = cache().keeping(TinyReviews.source("web", true));
    kept.read();
    Files.write(folder.resolve("imdb/test.csv.gz"), new byte[1], StandardOpenOption.APPEND);

    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> cache().read())
        .withMessageContaining("damaged");
    kept.read();
    assertThat(cache().read().test().size()).isEqualTo(2);
  }

  @Test
  void read_fileMissing_isRefused() throws Exception {
    cache().keeping(TinyReviews.source("web", true)).read();
    Files.delete(folder.resolve("imdb/train.csv.gz"));

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> cache().read());
  }

  @Test
  void keeping_folderCannotBeMade_givesTheReviewsAnyway() throws Exception {
    Files.writeString(folder.resolve("imdb"), "a file");

    assertThat(cache().keeping(TinyReviews.source("web", true)).read())
        .isEqualTo(TinyReviews.REVIEWS);
  }

  @Test
  void keeping_notFound_keepsNothing() {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> cache().keeping(TinyReviews.source("web", false)).read());
    assertThat(folder.resolve("imdb")).doesNotExist();
  }
}
