package io.github.sentimentj.modelfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes that save without a pause and are killed at random moments; so many of them as the
 * system property {@code sentimentj.kills} says.
 */
@DisabledOnOs(OS.WINDOWS)
final class KilledSaveTest {
  private static final int KILLS = Integer.getInteger("sentimentj.kills", 5);
  private static final int MOST_MILLISECONDS = 60;

  @TempDir private Path folder;

  /** Saves two models by turns to the file that is named first. */
  static final class Saver {
    private Saver() {}

    public static void main(String[] arguments) throws IOException {
      Path file = Path.of(arguments[0]);
      List<SavedModel> models = List.of(model(0), model(1));
      ModelFile.write(models.get(1), file);
      System.out.println("saved");
      for (int turn = 0; ; turn++) {
        ModelFile.write(models.get(turn % 2), file);
      }
    }
  }

  /** Of some hundreds of kilobytes, so that nearly all moments are in the midst of a save. */
  private static SavedModel model(int number) {
    return TinyModel.of(TinyModel.ofDefaults().recipe(), 20_000 + 5_000 * number);
  }

  @Test
  void save_killedAtRandomMoments_leavesTheOldFileOrTheNewOne() throws Exception {
    List<byte[]> whole = List.of(ModelFiles.bytes(model(0)), ModelFiles.bytes(model(1)));
    Path file = folder.resolve("model.safetensors");
    Random random = new Random(7);
    int halfWritten = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      killWhileSaving(file, random.nextInt(MOST_MILLISECONDS + 1));
      byte[] found = Files.readAllBytes(file);
      assertThat(whole).as("kill %d left %d bytes", kill, found.length).contains(found);
      // Each process has removed what the one before it left.
      assertThat(temporaryFiles()).isLessThanOrEqualTo(1);
      halfWritten += temporaryFiles();
    }
    System.out.println(KILLS + " kills while saving, " + halfWritten + " in the midst of a file");
    assertThat(halfWritten).as("kills in the midst of a file").isPositive();

    ModelFile.write(model(1), file);
    assertThat(temporaryFiles()).isZero();
  }

  private void killWhileSaving(Path file, int milliseconds) throws Exception {
    File errors = folder.resolve("errors").toFile();
    Process saver =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                Saver.class.getName(),
                file.toString())
            .redirectError(errors)
            .start();
    try {
      assertThat(saver.inputReader().readLine())
          .as(() -> "stderr is in " + errors)
          .isEqualTo("saved");
      Thread.sleep(milliseconds);
    } finally {
      saver.destroyForcibly().waitFor();
    }
    assertThat(Files.readString(errors.toPath())).isEmpty();
  }

  private int temporaryFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return (int) files.filter(path -> path.toString().endsWith(".tmp")).count();
    }
  }
}
