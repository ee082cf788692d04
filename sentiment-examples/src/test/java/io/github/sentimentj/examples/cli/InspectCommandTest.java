package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectCommandTest {
  @TempDir private static Path folder;
  private static Path model;

  @BeforeAll
  static void train() throws IOException {
    model = TinyData.model(folder);
  }

  @Test
  void inspect_json_tellsWhatTheFileHolds() throws IOException {
    Run run = Run.sentiment("inspect", "--model", model, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    JsonObject json = run.json();
    assertThat(json.get("file_bytes").getAsLong()).isEqualTo(Files.size(model));
    assertThat(json.get("labels").toString()).isEqualTo("[\"negative\",\"positive\"]");
    assertThat(run.number("vocabulary_size")).isGreaterThan(10);
    assertThat(run.number("parameters")).isGreaterThan(1000);
    assertThat(json.get("architecture").getAsString()).isEqualTo("bilstm");
    JsonObject architecture = json.getAsJsonObject("recipe").getAsJsonObject("architecture");
    assertThat(architecture.get("hidden_size").getAsInt()).isEqualTo(16);
    assertThat(architecture.get("pooling").getAsString()).isEqualTo("attention");
  }

  @Test
  void inspect_forPeople_isOneLineAValue() {
    Run run = Run.sentiment("inspect", "--model", model);
    assertThat(run.out().lines())
        .anyMatch(line -> line.matches("architecture +bilstm .*hidden size 16.*"))
        .anyMatch(line -> line.matches("best epoch +\\d+ of \\d+, ended by .*"))
        .anyMatch(line -> line.matches("accuracy +[0-9.]+ \\([0-9.]+ to [0-9.]+\\)"))
        .hasSizeLessThan(40);
  }

  @Test
  void inspect_card_writesMarkdown() throws IOException {
    Path card = folder.resolve("card.md");
    Run run = Run.sentiment("inspect", "--model", model, "--card", card);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Files.readString(card))
        .startsWith("# Model card\n")
        .contains("## Limits", "| engine | pytorch 2.7.1", "| training: seed | 42 |");
  }
}
