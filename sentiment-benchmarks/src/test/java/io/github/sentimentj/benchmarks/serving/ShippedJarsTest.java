package io.github.sentimentj.benchmarks.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedJarsTest {
  private static final List<String> TREE =
      List.of(
          "g:root:jar:1",
          "+- g:a:jar:1.0:compile",
          "|  +- g:b:jar:2.0:compile (version managed from 1.9)",
          "|  |  \\- g:c:jar:3.0:compile",
          "|  \\- (g:d:jar:1.0:runtime - omitted for conflict with 4.0)",
          "+- g:d:jar:4.0:runtime",
          "|  \\- (g:b:jar:2.0:compile - omitted for duplicate)",
          "+- g:e:jar:models:5.0:runtime",
          "\\- org.junit:junit:jar:5:test");

  @TempDir private Path folder;
  private ShippedJars jars = ShippedJars.of(Path.of(""), List.of());

  @BeforeEach
  void writeJars() throws IOException {
    String[] names = {"a-1.0", "b-2.0", "c-3.0", "d-4.0", "e-5.0-models"};
    for (int i = 0; i < names.length; i++) {
      Files.write(folder.resolve(names[i] + ".jar"), new byte[1 << i]);
    }
    jars = ShippedJars.of(folder, TREE);
  }

  @Test
  void bytes_ofAnArtifact_countsAllThatItNeedsOnce() throws IOException {
    assertThat(jars.bytes(List.of("g:a"))).isEqualTo(1 + 2 + 4 + 8);
    assertThat(jars.bytes(List.of("g:d"))).isEqualTo(2 + 4 + 8);
    assertThat(jars.bytes(List.of("g:c", "g:e:models"))).isEqualTo(4 + 16);
  }

  @Test
  void of_anArtifactThatIsNotThere_saysSo() {
    assertThatThrownBy(() -> jars.of(List.of("org.junit:junit")))
        .hasMessageContaining("org.junit:junit");
  }
}
