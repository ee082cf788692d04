package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompareCommandTest {
  @TempDir private Path folder;

  @Test
  void compare_twoModels_tellsTheBetterOne() throws IOException {
    Path good = TinyData.model(folder);
    Path poor = folder.resolve("poor.safetensors");
    Path train = folder.resolve("train.csv");
    Run untrained =
        Run.sentiment("train", "--train", train, "--out", poor, "--hidden", 4, "--epochs", 1);
    assertThat(untrained.status()).as(untrained.err()).isZero();
    Path test = TinyData.csv(folder.resolve("test.csv"), 60, 5);
    Run json = Run.sentiment("compare", "--model", poor, "--with", good, "--data", test, "--json");
    assertThat(json.status()).as(json.err()).isZero();
    assertThat(json.number("only_second_right")).isGreaterThan(json.number("only_first_right"));
    assertThat(json.number("p_value")).isLessThan(0.05);
    assertThat(json.json().getAsJsonObject("accuracy_difference").get("lower").getAsDouble())
        .isPositive();
    Run text = Run.sentiment("compare", "--model", good, "--with", good, "--data", test);
    assertThat(text.out()).contains("60 examples", "second - first", "p = 1.00");
  }
}
