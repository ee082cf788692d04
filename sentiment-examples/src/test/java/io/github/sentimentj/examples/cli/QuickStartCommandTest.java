package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartCommandTest {
  @TempDir private Path folder;

  /** Writes what an earlier download would have left; returns its line in SHA256SUMS. */
  private String cached(String name, int rows) throws IOException, NoSuchAlgorithmException {
    Path csv = TinyData.csv(folder.resolve("reviews.csv"), rows, rows);
    Path file = Files.createDirectories(folder.resolve("cache/imdb")).resolve(name);
    try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(file))) {
      Files.copy(csv, gz);
    }
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest) + "  " + name + "\n";
  }

  @Test
  void quickstart_cachedReviews_runsWithoutANetwork() throws Exception {
    String sums = cached("train.csv.gz", 120) + cached("test.csv.gz", 30);
    Files.writeString(folder.resolve("cache/imdb/SHA256SUMS"), sums);
    Path model = folder.resolve("model.safetensors");
    Run run =
        Run.sentiment(
            "quickstart", "--cache", folder.resolve("cache"), "--reviews", 60, "--out", model);

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("30 examples: accuracy", "exactly the same", "saved to " + model);
    assertThat(run.err()).startsWith("reviews: from the cache folder").contains("training on 54");
    assertThat(model).isNotEmptyFile();
  }

  @Test
  void quickstart_outputFolderMissing_isBadUseBeforeAnyDownload() {
    Run run = Run.sentiment("quickstart", "--out", folder.resolve("no/m.safetensors"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no such folder").hasLineCount(1);
  }

  @Test
  void quickstart_embeddingsMissing_isBadUse() {
    Run run = Run.sentiment("quickstart", "--embeddings", folder.resolve("no.txt"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no such file").hasLineCount(1);
  }
}
