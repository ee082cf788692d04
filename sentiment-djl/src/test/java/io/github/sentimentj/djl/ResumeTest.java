package io.github.sentimentj.djl;

import static io.github.sentimentj.djl.TinyTraining.recipe;
import static io.github.sentimentj.djl.TinyTraining.reviews;
import static io.github.sentimentj.djl.TinyTraining.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.modelfile.CorruptModelException;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings that stop and go on: the model file is the same, byte for byte. */
final class ResumeTest {
  @TempDir Path folder;

  private static TrainingListener interruptingAt(int wanted) {
    int[] steps = {0};
    return event -> {
      if (event instanceof TrainingEvent.StepEnded && ++steps[0] == wanted) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void interrupt(int step) {
    interrupt(recipe(), step);
  }

  private void interrupt(SentimentModel.Builder recipe, int step) {
    try {
      assertThatThrownBy(
              () ->
                  train(
                      recipe.checkpoints(folder).resume().listener(interruptingAt(step)),
                      reviews(150)))
          .isInstanceOf(TrainingException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5, 8, 9, 13, 20, 26})
  void resume_afterAnInterrupt_writesTheSameBytes(int step) throws IOException {
    byte[] uninterrupted = train(recipe(), reviews(150));
    interrupt(step);
    byte[] resumed = train(recipe().checkpoints(folder).resume(), reviews(150));
    assertThat(resumed).isEqualTo(uninterrupted);
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tinyWithDropout")
  void resume_ofEveryArchitecture_writesTheSameBytes(Architecture architecture) throws IOException {
    byte[] uninterrupted = train(recipe(architecture), reviews(150));
    interrupt(recipe(architecture), 13);
    byte[] resumed = train(recipe(architecture).checkpoints(folder).resume(), reviews(150));
    assertThat(resumed).isEqualTo(uninterrupted);
  }

  @Test
  void resume_afterTwoInterruptsAndAKilledWrite_writesTheSameBytes() throws IOException {
    byte[] uninterrupted = train(recipe(), reviews(150));
    interrupt(4);
    interrupt(7);
    Files.write(folder.resolve(".checkpoint.safetensors.leftover.tmp"), new byte[100]);
    assertThat(train(recipe().checkpoints(folder).resume(), reviews(150))).isEqualTo(uninterrupted);
  }

  @Test
  void resume_ofAFinishedTraining_givesItsModelAtOnce() throws IOException {
    byte[] finished = train(recipe().checkpoints(folder).resume(), reviews(150));
    List<TrainingEvent> events = new ArrayList<>();
    byte[] again = train(recipe().checkpoints(folder).resume().listener(events::add), reviews(150));
    assertThat(again).isEqualTo(finished);
    assertThat(events).noneMatch(TrainingEvent.StepEnded.class::isInstance);
  }

  @Test
  void resume_withAnotherSetting_namesIt() throws IOException {
    interrupt(5);
    assertThatThrownBy(
            () -> train(recipe().learningRate(0.001).checkpoints(folder).resume(), reviews(150)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("recipe.training.optimizer.learningRate was 0.002, is now 0.001");
  }

  @Test
  void resume_withOtherData_saysSo() throws IOException {
    interrupt(5);
    assertThatThrownBy(() -> train(recipe().checkpoints(folder).resume(), reviews(151)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("the training examples are not those");
  }

  @Test
  void checkpoints_inAUsedFolderWithoutResume_areRefused() throws IOException {
    interrupt(5);
    assertThatThrownBy(() -> train(recipe().checkpoints(folder), reviews(150)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("checkpoint.safetensors")
        .hasMessageContaining("resume");
  }

  @Test
  void resume_fromADamagedCheckpoint_saysSo() throws IOException {
    interrupt(5);
    Path file = folder.resolve("checkpoint.safetensors");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> train(recipe().checkpoints(folder).resume(), reviews(150)))
        .isInstanceOf(CorruptModelException.class)
        .hasMessageContaining("checkpoint.safetensors");
  }
}
