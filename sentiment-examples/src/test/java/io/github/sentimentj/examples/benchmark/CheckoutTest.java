package io.github.sentimentj.examples.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
  @TempDir private Path folder;
  private Path results;

  @BeforeEach
  void name() {
    results = folder.resolve("docs/results.md");
  }

  private String git(String... words) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=n"));
    command.addAll(List.of("-c", "user.email=e", "-c", "core.hooksPath=none"));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    // Inside a hook they would lead to the checkout that is committed to.
    builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
    Process git = builder.redirectErrorStream(true).start();
    String said = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(git.waitFor()).as(said).isZero();
    return said;
  }

  private String commitFiles() throws IOException, InterruptedException {
    assumeTrue(gitIsThere(), "no git on the path");
    Files.createDirectories(folder.resolve("docs"));
    Files.writeString(folder.resolve("code"), "1");
    Files.writeString(results, "1");
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "-m", "m");
    return git("rev-parse", "--short", "HEAD");
  }

  private static boolean gitIsThere() throws InterruptedException {
    try {
      return new ProcessBuilder("git", "--version").start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private String commit() throws InterruptedException {
    return new Checkout(folder.resolve("docs")).commit(results);
  }

  @Test
  void commit_nothingChanged_isItsShortName() throws Exception {
    assertThat(commitFiles()).hasSizeBetween(4, 40).isEqualTo(commit());
  }

  @Test
  void commit_trackedFileChanged_isMarked() throws Exception {
    String head = commitFiles();
    Files.writeString(folder.resolve("code"), "2");
    assertThat(commit()).isEqualTo(head + "+");
    git("add", "code");
    assertThat(commit()).isEqualTo(head + "+");
  }

  @Test
  void commit_onlyResultsChanged_isNotMarked() throws Exception {
    String head = commitFiles();
    Files.writeString(results, "2");
    assertThat(commit()).isEqualTo(head);
    assertThat(new Checkout(folder).commit(folder.resolve("code"))).isEqualTo(head + "+");
  }

  @Test
  void commit_untrackedFile_isNotMarked() throws Exception {
    String head = commitFiles();
    Files.writeString(folder.resolve("notes"), "x");
    assertThat(commit()).isEqualTo(head);
  }

  @Test
  void commit_resultsElsewhere_isTheSame(@TempDir Path other) throws Exception {
    String head = commitFiles();
    assertThat(new Checkout(folder).commit(other.resolve("r.md"))).isEqualTo(head);
  }

  @Test
  void commit_noCheckout_isADash() throws Exception {
    Files.createDirectories(folder.resolve("docs"));
    assertThat(commit()).isEqualTo("-");
  }

  @Test
  void commit_folderMissing_isADash() throws Exception {
    assertThat(commit()).isEqualTo("-");
  }
}
