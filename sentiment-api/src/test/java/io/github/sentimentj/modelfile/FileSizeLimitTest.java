package io.github.sentimentj.modelfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process whose files the system itself keeps small: a real disk's fault, not a made one. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "limits a process with ulimit")
final class FileSizeLimitTest {
  private static final int KILOBYTES = 64;

  @TempDir private Path folder;

  /** Saves a model of more than that and prints the error. */
  static final class Saver {
    private Saver() {}

    public static void main(String[] arguments) {
      try {
        ModelFile.write(
            TinyModel.of(TinyModel.ofDefaults().recipe(), 20_000), Path.of(arguments[0]));
        System.out.println("saved");
      } catch (IOException e) {
        System.out.println(e.getMessage());
      }
    }
  }

  @Test
  void save_ofMoreThanTheSystemAllows_leavesTheOldFileAndNothingElse() throws Exception {
    Path file = Files.writeString(folder.resolve("model.safetensors"), "old");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process saver =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f \"$1\" && exec \"${@:2}\"",
                "bash",
                String.valueOf(KILOBYTES),
                java,
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                Saver.class.getName(),
                file.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(saver.getInputStream().readAllBytes(), UTF_8);
    saver.waitFor();

    assertThat(output).contains(file.toString(), "File too large", "is as it was", "disk has room");
    assertThat(file).hasContent("old");
    assertThat(folder.toFile().list()).containsExactly("model.safetensors");
  }
}
