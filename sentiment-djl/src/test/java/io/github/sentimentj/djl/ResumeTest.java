package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.modelfile.CorruptModelException;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings that stop and go on: the model file is the same, byte for byte. */
final class ResumeTest {
  @TempDir Path folder;

  private static SentimentModel.Builder recipe() {
    return SentimentModel.builder()
        .architecture(BiLstm.builder().hiddenSize(8).denseSize(8).build())
        .embeddingSize(12)
        .batchSize(16)
        .maxEpochs(4)
        .threads(2);
  }

  private static Dataset reviews(int rows) {
    SplittableRandom random = new SplittableRandom(5);
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      StringBuilder text = new StringBuilder();
      for (int word = random.nextInt(3, 20); word > 0; word--) {
        text.append("w").append(random.nextInt(30)).append(' ');
      }
      examples.add(new Example(text + (i % 2 == 0 ? "bad" : "good") + i, i % 2 == 0 ? "n" : "p"));
    }
    return Dataset.of(examples);
  }

  private static byte[] train(SentimentModel.Builder builder, Dataset data) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SentimentModel model = builder.train(data)) {
      model.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static TrainingListener interruptingAt(int wanted) {
    int[] steps = {0};
    return event -> {
      if (event instanceof TrainingEvent.StepEnded && ++steps[0] == wanted) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private void interrupt(int step) {
    try {
      assertThatThrownBy(
              () ->
                  train(
                      recipe().checkpoints(folder).resume().listener(interruptingAt(step)),
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
