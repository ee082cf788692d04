package io.github.sentimentj.djl;

import static io.github.sentimentj.djl.TinyTraining.recipe;
import static io.github.sentimentj.djl.TinyTraining.reviews;
import static io.github.sentimentj.djl.TinyTraining.train;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.TrainingException;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.modelfile.CorruptModelException;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.WordEmbeddings;
import io.github.sentimentj.text.WordVectors;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trainings that stop and go on: the model file is the same, byte for byte. */
final class ResumeTest {
  /** Of four epochs of nine batches. */
  private static final int LAST_STEP = 36;

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
  void resume_afterAnInterruptAtTheLastStep_judgesTheLastEpochThen() throws IOException {
    byte[] uninterrupted = train(recipe(), reviews(150));
    interrupt(LAST_STEP);
    List<TrainingEvent> events = new ArrayList<>();
    byte[] resumed =
        train(recipe().checkpoints(folder).resume().listener(events::add), reviews(150));
    assertThat(resumed).isEqualTo(uninterrupted);
    // Nobody waited for the verdict of the training that was interrupted.
    assertThat(events).noneMatch(TrainingEvent.StepEnded.class::isInstance);
    assertThat(events).filteredOn(TrainingEvent.EpochEnded.class::isInstance).hasSize(1);
  }

  @Test
  void resume_afterAnInterruptBehindTheLastEpoch_givesTheModelAtOnce() throws IOException {
    byte[] uninterrupted = train(recipe(), reviews(150));
    SentimentModel.Builder interrupted =
        recipe()
            .checkpoints(folder)
            .listener(
                event -> {
                  if (event instanceof TrainingEvent.EpochEnded ended
                      && ended.report().epoch() == 4) {
                    Thread.currentThread().interrupt();
                  }
                });
    try {
      assertThatThrownBy(() -> train(interrupted, reviews(150)))
          .isInstanceOf(TrainingException.class)
          .hasMessageContaining("interrupted after its last epoch");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(train(recipe().checkpoints(folder).resume(), reviews(150))).isEqualTo(uninterrupted);
  }

  @Test
  void resume_ofTheDeepestBiLstm_writesTheSameBytes() throws IOException {
    Architecture deepest = BiLstm.builder().layers(8).hiddenSize(2).denseSize(4).build();
    byte[] uninterrupted = train(recipe(deepest).maxEpochs(2), reviews(150));
    interrupt(recipe(deepest).maxEpochs(2), 13);
    assertThat(train(recipe(deepest).maxEpochs(2).checkpoints(folder).resume(), reviews(150)))
        .isEqualTo(uninterrupted);
  }

  /** Others each time that they are read, like vectors that several threads learn. */
  private static final class RestlessVectors implements WordEmbeddings {
    private final String name;
    private int reads;

    RestlessVectors(String name) {
      this.name = name;
    }

    @Override
    public WordVectors read(Vocabulary vocabulary) {
      SplittableRandom random = new SplittableRandom(reads++);
      WordVectors vectors = new WordVectors(vocabulary.size(), 7);
      for (String word : vocabulary.words()) {
        if (word.length() > 2) {
          vectors.put(
              vocabulary.id(word), new float[] {1, 2, 3, 4, 5, 6, (float) random.nextDouble()});
        }
      }
      return vectors;
    }

    @Override
    public String description() {
      return name;
    }
  }

  /** Whatever the vectors, all four epochs are trained. */
  private static SentimentModel.Builder withVectors(RestlessVectors vectors) {
    return recipe().embeddings(vectors).earlyStopping(EarlyStopping.on(Metric.LOSS).patience(4));
  }

  @ParameterizedTest
  @ValueSource(ints = {13, LAST_STEP})
  void resume_ofVectorsThatAreNeverTheSame_takesThoseOfTheCheckpoint(int step) throws IOException {
    RestlessVectors vectors = new RestlessVectors("restless");
    byte[] uninterrupted = train(withVectors(new RestlessVectors("restless")), reviews(150));
    interrupt(withVectors(vectors), step);
    byte[] resumed = train(withVectors(vectors).checkpoints(folder).resume(), reviews(150));
    // The file tells the vectors' coverage, too.
    assertThat(resumed).isEqualTo(uninterrupted);
    assertThat(vectors.reads).isOne();
  }

  @Test
  void resume_withVectorsOfAnotherSource_namesIt() throws IOException {
    interrupt(recipe().embeddings(new RestlessVectors("restless")), 5);
    RestlessVectors other = new RestlessVectors("other");
    assertThatThrownBy(
            () -> train(recipe().embeddings(other).checkpoints(folder).resume(), reviews(150)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("source of the word vectors was restless, is now other");
    assertThat(other.reads).isZero();
  }

  @Test
  void resume_withVectorsOfAnotherLength_namesIt() throws IOException {
    interrupt(5);
    assertThatThrownBy(
            () -> train(recipe().embeddingSize(13).checkpoints(folder).resume(), reviews(150)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("was random vectors of 12 values, is now random vectors of 13");
  }

  @Test
  void resume_onAnotherDevice_namesIt() throws IOException {
    interrupt(5);
    assertThatThrownBy(
            () -> train(recipe().device("gpu").checkpoints(folder).resume(), reviews(150)))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("device was cpu, is now gpu");
  }

  @Test
  void resume_withoutAFolder_isRefused() {
    assertThatThrownBy(() -> train(recipe().resume(), reviews(150)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("checkpoints(folder)");
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
