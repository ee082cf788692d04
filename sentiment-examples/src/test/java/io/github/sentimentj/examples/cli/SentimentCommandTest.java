package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentimentCommandTest {
  @TempDir private Path folder;

  private static void requireOneLine(Run run, int status, String message) {
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("sentiment: ").contains(message).hasLineCount(1);
  }

  @Test
  void run_noCommand_isBadUse() {
    requireOneLine(Run.sentiment(), 2, "Missing required subcommand");
  }

  @Test
  void run_unknownOption_isBadUse() {
    requireOneLine(Run.sentiment("predict", "--modle", "x"), 2, "try 'sentiment predict --help'");
  }

  @Test
  void run_missingInput_isBadUse() {
    Path missing = folder.resolve("no.csv");
    requireOneLine(
        Run.sentiment("evaluate", "--model", missing, "--data", missing), 2, "no such file");
  }

  @Test
  void run_folderAsInput_isBadUse() {
    requireOneLine(Run.sentiment("inspect", "--model", folder), 2, "a folder, not a file");
  }

  @Test
  void run_notAModel_fails() throws Exception {
    Path file = Files.writeString(folder.resolve("x.safetensors"), "hello");
    requireOneLine(Run.sentiment("predict", "--model", file, "text"), 1, "x.safetensors");
  }

  @Test
  void run_stacktraceAsked_showsIt() throws Exception {
    Path file = Files.writeString(folder.resolve("x.safetensors"), "hello");
    Run run = Run.sentiment("predict", "--model", file, "--stacktrace", "text");
    assertThat(run.err()).startsWith("sentiment: ").contains("\tat io.github.sentimentj.");
  }

  @Test
  void run_unknownEngine_isBadUse() throws Exception {
    Path file = Files.writeString(folder.resolve("x.safetensors"), "hello");
    requireOneLine(
        Run.sentiment("predict", "--model", file, "--engine", "abacus", "text"),
        2,
        "expected one of java, pytorch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "train",
        "evaluate",
        "predict",
        "explain",
        "audit",
        "report",
        "inspect",
        "quickstart",
        "benchmark",
        "benchmark accuracy",
        "benchmark throughput"
      })
  void run_help_isAResult(String command) {
    Run run = Run.sentiment((Object[]) (command + " --help").split(" ", -1));
    assertThat(run.status()).isZero();
    assertThat(run.out()).startsWith("Usage: sentiment " + command).contains("Exit status:");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void run_version_isAResult() {
    assertThat(Run.sentiment("--version").out()).startsWith("sentiment ");
  }
}
