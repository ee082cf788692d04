package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
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
  void inspect_json_printsTheDigestOfTheFile() throws Exception {
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    String digest = HexFormat.of().formatHex(sha256.digest(Files.readAllBytes(model)));

    Run run = Run.sentiment("inspect", "--model", model, "--json", "--expected-digest", digest);

    assertThat(run.json().get("sha256").getAsString()).isEqualTo(digest);
  }

  @Test
  void verify_soundFile_isStatusZero() {
    Run people = Run.sentiment("inspect", "--verify", "--model", model);
    assertThat(people.status()).isZero();
    assertThat(people.out()).contains(": sound, SHA-256 ");

    Run json = Run.sentiment("inspect", "--verify", "--model", model, "--json");
    assertThat(json.status()).isZero();
    assertThat(json.json().get("sound").getAsBoolean()).isTrue();
  }

  @Test
  void verify_damagedFile_isStatusOneAndOneLine() throws IOException {
    byte[] bytes = Files.readAllBytes(model);
    bytes[bytes.length / 2] ^= 1;
    Path damaged = Files.write(folder.resolve("damaged.safetensors"), bytes);

    Run people = Run.sentiment("inspect", "--verify", "--model", damaged);
    assertThat(people.status()).isEqualTo(1);
    assertThat(people.out()).isEmpty();
    assertThat(people.err().lines()).singleElement().asString().contains("corrupt", "damaged.saf");

    Run json = Run.sentiment("inspect", "--verify", "--model", damaged, "--json");
    assertThat(json.status()).isEqualTo(1);
    assertThat(json.json().get("sound").getAsBoolean()).isFalse();
    assertThat(json.json().get("error").getAsString()).contains("corrupt");
  }

  @Test
  void verify_otherDigest_isStatusOneWithBoth() {
    String other = "sha256:" + "0".repeat(64);
    Run run = Run.sentiment("inspect", "--verify", "--model", model, "--expected-digest", other);

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("SHA-256 is ", "expected " + "0".repeat(64));
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
