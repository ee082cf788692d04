package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingsCommandTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("vectors"), "great 1 2 3\nfilm 0.5 -1 1e-3\n");
  }

  @Test
  void embeddings_json_isOneObjectAWordInOrder() {
    Run run = Run.sentiment("embeddings", "--file", file, "--json", "Film!", "xyz", "great", "xyz");
    assertThat(run.status()).as(run.err()).isZero();
    List<JsonObject> words =
        run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(words).hasSize(4);
    assertThat(words.get(0).toString())
        .isEqualTo(
            "{\"word\":\"Film!\",\"found\":true,\"match\":\"stripped\",\"vector\":[0.5,-1.0,0.001]}");
    assertThat(words.get(1).toString()).isEqualTo("{\"word\":\"xyz\",\"found\":false}");
    assertThat(words.get(2).get("match").getAsString()).isEqualTo("exact");
    assertThat(words.get(3)).isEqualTo(words.get(1));
  }

  @Test
  void embeddings_forPeople_isOneLineAWord() {
    Run run = Run.sentiment("embeddings", "--file", file, "GREAT", "xyz");
    assertThat(run.out()).isEqualTo("GREAT\tlower-case\t1.0 2.0 3.0\nxyz\tnot found\n");
  }

  @Test
  void embeddings_fileOfCapitals_isFound() throws IOException {
    Files.writeString(file, "London 1\n");
    Run run = Run.sentiment("embeddings", "--file", file, "london", "London", "LONDON");
    assertThat(run.out())
        .isEqualTo("london\tupper-case\t1.0\nLondon\texact\t1.0\nLONDON\tupper-case\t1.0\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void embeddings_entriesSkipped_areTold() throws IOException {
    Files.writeString(file, "great 1\ngreat 2\n");
    Run run = Run.sentiment("embeddings", "--file", file, "--json", "great");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.err())
        .startsWith("sentiment: entries of " + file + " left out: 1 (not UTF-8, or listed before)");
  }

  @Test
  void embeddings_longVector_isShownInPart() throws IOException {
    Files.writeString(file, "great" + " 1".repeat(20) + "\n");
    Run run = Run.sentiment("embeddings", "--file", file, "great");
    assertThat(run.out()).isEqualTo("great\texact\t" + "1.0 ".repeat(8) + "… (20 numbers)\n");
  }

  @Test
  void embeddings_zipEntry_isChosen() throws IOException {
    Path archive = folder.resolve("vectors.zip");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : List.of("a.txt", "b.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((name.charAt(0) + " 1 2\n").getBytes(UTF_8));
      }
    }
    Run chosen = Run.sentiment("embeddings", "--file", archive, "--embeddings-entry", "b.txt", "b");
    assertThat(chosen.out()).isEqualTo("b\texact\t1.0 2.0\n");
    Run run = Run.sentiment("embeddings", "--file", archive, "b");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.lastError()).contains("the zip archive holds a.txt, b.txt");
  }

  @Test
  void embeddings_noVectors_failsNamingFileAndLine() throws IOException {
    Files.writeString(file, "a b c\n");
    Run run = Run.sentiment("embeddings", "--file", file, "a");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.lastError()).startsWith("sentiment: " + file + ":1: ");
  }

  @Test
  void embeddings_noWordOrNoFile_isBadUse() {
    assertThat(Run.sentiment("embeddings", "--file", file).status()).isEqualTo(2);
    assertThat(Run.sentiment("embeddings", "word").status()).isEqualTo(2);
    assertThat(
            Run.sentiment("train", "--train", file, "--out", file, "--embeddings-entry", "a")
                .status())
        .isEqualTo(2);
  }
}
