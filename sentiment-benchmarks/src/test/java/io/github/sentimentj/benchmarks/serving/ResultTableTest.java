package io.github.sentimentj.benchmarks.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultTableTest {
  @TempDir private Path folder;

  private ResultTable table(Path file) {
    return new ResultTable(file, "speed", List.of("who", "what"));
  }

  @Test
  void put_inAFileWithText_changesTheTableAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("b.md"), "# Title\n\n| who | else |\n");
    ResultTable table = table(file);
    table.put("us", List.of(List.of("us", "1")));
    table.put("them", List.of(List.of("them", "2"), List.of("them", "3")));
    table.put("us", List.of(List.of("us", "4")));
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "# Title",
            "",
            "| who | else |",
            "",
            "<!-- benchmark speed: begin -->",
            "",
            "| who | what |",
            "|---|---|",
            "| them | 2 |",
            "| them | 3 |",
            "| us | 4 |",
            "",
            "<!-- benchmark speed: end -->");
    assertThat(table.has("them")).isTrue();
    assertThat(table.has("who")).isFalse();
  }

  @Test
  void put_withoutTheEndOfTheTable_saysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("b.md"), "<!-- benchmark speed: begin -->\n");
    assertThatThrownBy(() -> table(file).put("us", List.of())).hasMessageContaining("end -->");
  }
}
