package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportCommandTest {
  @TempDir private static Path folder;
  private static Path model;
  private static Path test;

  @BeforeAll
  static void train() throws IOException {
    model = TinyData.model(folder);
    test = TinyData.csv(folder.resolve("test.csv"), 50, 2);
  }

  @Test
  void report_ofAModel_writesAPage() throws IOException {
    Path page = folder.resolve("report.html");
    Run run =
        Run.sentiment(
            "report",
            "--model",
            model,
            "--data",
            test,
            "--out",
            page,
            "--title",
            "Films & more",
            "--resamples",
            50,
            "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.number("file_bytes")).isEqualTo((double) Files.size(page));
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("<title>Films &amp; more</title>", "test.csv", "Loss by epoch", "pytorch")
        .doesNotContain(folder.toString());
  }

  @Test
  void report_toNowhere_isBadUse() {
    Path page = folder.resolve("none/report.html");
    Run run = Run.sentiment("report", "--model", model, "--data", test, "--out", page);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("no such folder");
  }
}
