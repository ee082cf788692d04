package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A training whose process is killed, as often as the system property {@code sentimentj.kills}
 * says: the model file is the same, byte for byte.
 */
@EnabledOnOs(
    value = {OS.LINUX, OS.MAC},
    disabledReason = "tells a kill by its signal")
final class KillTest {
  private static final int KILLS = Integer.getInteger("sentimentj.kills", 5);
  private static final int LEAST_INTERRUPTED = KILLS * 3 / 5;
  private static final int KILLED = 128 + 9;
  private static final int LAST_STEP = TrainingProcess.EPOCHS * TrainingProcess.STEPS_IN_EPOCH;

  @TempDir Path folder;
  private File errors;

  @BeforeEach
  void chooseErrors() {
    errors = folder.resolve("errors").toFile();
  }

  @Test
  void resume_afterKills_writesTheSameBytes() throws Exception {
    Path uninterrupted = Files.createDirectory(folder.resolve("uninterrupted"));
    // First of all: it also unpacks the native library, which is not to be killed half-way.
    finish(uninterrupted);
    Path killed = Files.createDirectory(folder.resolve("killed"));

    assertThat(kill(killed)).as("trainings interrupted").isGreaterThanOrEqualTo(LEAST_INTERRUPTED);
    finish(killed);

    assertThat(model(killed)).hasSameBinaryContentAs(model(uninterrupted));
    // The model shows the best epoch alone, the checkpoint all that came after it.
    assertThat(checkpoint(killed)).hasSameBinaryContentAs(checkpoint(uninterrupted));
    assertThat(names(killed)).containsExactlyInAnyOrder("checkpoints", "model.safetensors");
    assertThat(names(killed.resolve("checkpoints"))).containsExactly("checkpoint.safetensors");
  }

  /** Kills one process after another, and returns how many had not done their work. */
  private int kill(Path place) throws IOException, InterruptedException {
    Random random = new Random(11);
    // Not in the last tenth: the delay would let the training end.
    int[] moments = random.ints(KILLS, 0, LAST_STEP * 9 / 10).sorted().toArray();
    int interrupted = 0;
    int surelyDone = 0;
    for (int moment : moments) {
      try (TrainingProcess training = start(place)) {
        training.awaitStep(moment);
        Thread.sleep(random.nextInt(31));
        int status = training.kill();
        assertThat(status).as(Files.readString(errors.toPath())).isIn(KILLED, 0);
        requireResumed(training, surelyDone);
        surelyDone = Math.max(surelyDone, training.lastStep());
        interrupted += status == KILLED && Files.notExists(model(place)) ? 1 : 0;
      }
    }
    return interrupted;
  }

  private void finish(Path place) throws IOException, InterruptedException {
    try (TrainingProcess training = start(place)) {
      assertThat(training.awaitEnd()).as(Files.readString(errors.toPath())).isZero();
    }
  }

  /** A training that starts anew each time would give the right bytes, too. */
  private static void requireResumed(TrainingProcess training, int done) {
    int epochsDone = Math.max(0, done - 1) / TrainingProcess.STEPS_IN_EPOCH;
    if (training.firstStep() > 0) {
      assertThat(training.firstStep()).isGreaterThan(epochsDone * TrainingProcess.STEPS_IN_EPOCH);
    }
  }

  private TrainingProcess start(Path place) throws IOException {
    return TrainingProcess.start(place.resolve("checkpoints"), model(place), errors);
  }

  private static Path checkpoint(Path place) {
    return place.resolve("checkpoints").resolve("checkpoint.safetensors");
  }

  private static Path model(Path place) {
    return place.resolve("model.safetensors");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
