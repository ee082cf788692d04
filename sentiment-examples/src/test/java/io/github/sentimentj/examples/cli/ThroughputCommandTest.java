package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThroughputCommandTest {
  @TempDir private Path folder;

  private void write(int rows) throws IOException {
    // Compressed or not is told by the content, not by the name.
    TinyData.csv(Files.createDirectory(folder.resolve("imdb")).resolve("train.csv.gz"), rows, 1);
  }

  @Test
  void throughput_json_tellsBothSpeedsAndTheirRatio() throws IOException {
    write(200);
    Run run = Run.sentiment("benchmark", "throughput", "--data", folder, "--threads", 2, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    JsonObject json = run.json();
    assertThat(json.get("reviews").getAsInt()).isEqualTo(200);
    assertThat(json.get("tokens").getAsLong()).isGreaterThan(200 * 4);
    assertThat(json.get("threads").getAsInt()).isEqualTo(2);
    assertThat(run.number("trainer_tokens_per_second")).isPositive();
    assertThat(run.number("kernel_tokens_per_second")).isPositive();
    assertThat(json.getAsJsonArray("ratios"))
        .hasSize(3)
        .anySatisfy(
            ratio ->
                assertThat(ratio.getAsDouble())
                    .isPositive()
                    .isCloseTo(run.number("throughput_ratio_trainer_to_kernel"), within(1e-12)));
    assertThat(run.err()).contains("round 3 of 3: trainer ");
  }

  @Test
  void throughput_forPeople_tellsTheRatio() throws IOException {
    write(40);
    Run run = Run.sentiment("benchmark", "throughput", "--data", folder);
    assertThat(run.out()).contains("40 reviews").containsPattern("ratio +[0-9]+\\.[0-9]{3}\n");
  }

  @Test
  void throughput_tooFewReviews_isBadUse() throws IOException {
    write(32);
    Run run = Run.sentiment("benchmark", "throughput", "--data", folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.lastError()).contains("32 texts with a word; expected more than 32");
  }

  @Test
  void throughput_noReviews_isBadUse() {
    Run run = Run.sentiment("benchmark", "throughput", "--data", folder);
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.lastError()).contains("--data: no such file").contains("train.csv.gz");
  }
}
