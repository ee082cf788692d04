package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeftoversTest {
  private static final AtomicFile.Content CONTENT = out -> out.write("new".getBytes(UTF_8));

  @TempDir private Path folder;

  /** Writes half a file, says so, and waits to be killed. */
  static final class HalfWriter {
    private HalfWriter() {}

    public static void main(String[] arguments) throws IOException {
      AtomicFile.write(
          Path.of(arguments[0]),
          out -> {
            out.write(1);
            out.flush();
            System.out.println("half");
            try {
              Thread.sleep(60_000);
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
  }

  @Test
  void write_afterAnotherProcessWasKilled_removesWhatThatLeft() throws Exception {
    Path file = Files.writeString(folder.resolve("model"), "old");
    Process writer =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                HalfWriter.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(writer.inputReader().readLine()).isEqualTo("half");
      assertThat(temporaryFiles()).isEqualTo(1);

      AtomicFile.write(file, CONTENT);
      assertThat(temporaryFiles()).as("still locked").isEqualTo(1);
    } finally {
      writer.destroyForcibly().waitFor();
    }
    assertThat(temporaryFiles()).isEqualTo(1);
    assertThat(file).hasContent("new");

    AtomicFile.write(file, CONTENT);
    assertThat(temporaryFiles()).isZero();
  }

  @Test
  void write_whileThisProcessWrites_leavesItsFileAlone() throws IOException {
    Path file = folder.resolve("model");

    AtomicFile.write(
        file,
        out -> {
          AtomicFile.write(file, CONTENT);
          assertThat(temporaryFiles()).isEqualTo(1);
          out.write('x');
        });

    assertThat(file).hasContent("x");
    assertThat(temporaryFiles()).isZero();
  }

  @Test
  void write_similarNames_areNotTouched() throws IOException {
    String random = "0123456789abcdef";
    Path[] others = {
      folder.resolve(".model.notes.tmp"),
      folder.resolve(".model.v2." + random + ".tmp"),
      folder.resolve("model." + random + ".tmp"),
      folder.resolve(".model." + random + ".tmp.gz"),
    };
    for (Path other : others) {
      Files.createFile(other);
    }
    Path leftover = Files.createFile(folder.resolve(".model." + random + ".tmp"));

    AtomicFile.write(folder.resolve("model"), CONTENT);

    assertThat(others).allSatisfy(other -> assertThat(other).exists());
    assertThat(leftover).doesNotExist();
  }

  @Test
  void write_leftoverIsAFolderOrLink_isNotTouched() throws IOException {
    Path directory = Files.createDirectory(folder.resolve(".model." + "0".repeat(16) + ".tmp"));

    AtomicFile.write(folder.resolve("model"), CONTENT);

    assertThat(directory).exists();
  }

  private long temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".tmp")).count();
    }
  }
}
