package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.training.TrainingEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training whose checkpoints have no place any more: it says so, and nothing is lost. */
final class CheckpointFaultTest {
  private static final Dataset REVIEWS = TinyTraining.reviews(60);

  @TempDir Path place;

  private Path folder() {
    return place.resolve("checkpoints");
  }

  private SentimentModel.Builder recipe() {
    return TinyTraining.recipe().checkpoints(folder());
  }

  /** Moves the folder away, and puts a file in its place. */
  private void takeAway(Path aside) {
    try {
      Files.move(folder(), aside);
      Files.createFile(folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void train_whoseFolderIsGone_namesItAndResumesFromTheLastCheckpoint() throws IOException {
    Path aside = place.resolve("aside");
    int[] epochs = {0};
    SentimentModel.Builder losing =
        recipe()
            .listener(
                event -> {
                  if (event instanceof TrainingEvent.EpochEnded && ++epochs[0] == 2) {
                    takeAway(aside);
                  }
                });

    assertThatThrownBy(() -> losing.train(REVIEWS))
        .isInstanceOf(TrainingException.class)
        .hasMessageContainingAll("checkpoint", folder().toString(), "cannot be written");

    Files.delete(folder());
    Files.move(aside, folder());
    assertThat(folder().toFile().list()).containsExactly("checkpoint.safetensors");
    assertThat(TinyTraining.train(recipe().resume(), REVIEWS))
        .isEqualTo(TinyTraining.train(TinyTraining.recipe(), REVIEWS));
  }

  @Test
  void train_whoseFolderCannotBeMade_saysSoBeforeTheFirstStep() throws IOException {
    Files.createFile(folder());

    assertThatThrownBy(() -> recipe().train(REVIEWS))
        .isInstanceOf(FileSystemException.class)
        .hasMessageContainingAll(folder().toString(), "the folder for checkpoints cannot be made");
  }
}
