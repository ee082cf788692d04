package io.github.sentimentj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.sentimentj.evaluation.ConfusionMatrix;
import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.spi.EngineState;
import io.github.sentimentj.spi.Step;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.WordMatch;
import io.github.sentimentj.training.Coverage;
import io.github.sentimentj.training.EpochReport;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CheckpointFolderTest {
  private static final int LABELS = 1000;

  @TempDir private Path place;

  private static TrainingIdentity identity() {
    return new TrainingIdentity(SentimentModel.builder().recipe(new TokenizerSpec("words", 1), 100))
        .condition("engine", "abacus 1")
        .condition("device", "cpu");
  }

  private CheckpointFolder open(TrainingIdentity identity) throws IOException {
    return CheckpointFolder.open(new CheckpointChoice(place, true), identity);
  }

  private static EngineState state() {
    return new EngineState(
        Weights.of(Map.of("a", Tensor.of(new float[] {1, 2}, 2))), new TreeMap<>());
  }

  /** An epoch of a training with as many labels as there may be. */
  private static EpochReport epoch(int number) {
    int[][] counts = new int[LABELS][LABELS];
    for (int label = 0; label < LABELS; label++) {
      counts[label][label] = 5;
      counts[label][(7 * label + number) % LABELS] += 2;
    }
    List<String> labels =
        IntStream.range(0, LABELS).mapToObj(i -> "a label of some length, " + i).toList();
    return new EpochReport(
        number,
        1.0 / number,
        0.5,
        Optional.of(new Validation(0.1 * number, ConfusionMatrix.of(labels, counts))),
        number == 2);
  }

  @Test
  void open_afterManyEpochsOfManyLabels_restoresTheProgress() throws IOException {
    CheckpointFolder folder = open(identity());
    Coverage coverage =
        new Coverage(
            0.25, Double.NaN, Map.of(WordMatch.LOWER_CASE, 3), List.of("sch\u00f6n", "\""), 4);
    folder.progress().startedFrom(new FirstVectors(300, Optional.of(coverage)));
    List<EpochReport> epochs = IntStream.rangeClosed(1, 20).mapToObj(i -> epoch(i)).toList();
    epochs.forEach(folder.progress()::add);
    folder.progress().add(new Step(16, 90, 0.75, 11));
    folder.save(state());

    TrainingProgress restored = open(identity()).progress();

    assertThat(restored.vectors()).contains(new FirstVectors(300, Optional.of(coverage)));
    assertThat(restored.epochs()).isEqualTo(epochs);
    assertThat(restored.epochExamples()).isEqualTo(16);
    assertThat(restored.epochLoss()).isEqualTo(0.75);
  }

  @Test
  void restored_once_isNotKept() throws IOException {
    open(identity()).save(state());
    CheckpointFolder folder = open(identity());

    WeakReference<EngineState> restored = new WeakReference<>(folder.restored().orElseThrow());
    for (int i = 0; i < 100 && restored.get() != null; i++) {
      System.gc();
    }

    assertThat(restored.get()).isNull();
    assertThatIllegalStateException()
        .isThrownBy(folder::restored)
        .withMessageContaining("an engine takes it once");
  }

  @Test
  void restored_ofAnEmptyFolder_isEmptyHoweverOften() throws IOException {
    CheckpointFolder folder = open(identity());
    assertThat(folder.restored()).isEmpty();
    assertThat(folder.restored()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "engine, abacus 2, 'engine was abacus 1, is now abacus 2'",
    "device, gpu, 'device was cpu, is now gpu'",
    "version of SentimentJ, 7.0, 'is now 7.0'",
    "something new, x, 'something new was none, is now x'",
  })
  void open_underAnotherCondition_namesIt(String name, String value, String message)
      throws IOException {
    open(identity()).save(state());
    TrainingIdentity other = identity().condition(name, value);
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> open(other))
        .withMessageContaining(message)
        .withMessageContaining("checkpoint.safetensors");
  }

  @Test
  void open_ofOtherData_namesThem() throws IOException {
    open(identity().fingerprint("training examples", "12")).save(state());
    assertThatExceptionOfType(TrainingException.class)
        .isThrownBy(() -> open(identity().fingerprint("training examples", "34")))
        .withMessageContaining("the training examples are not those it was started with");
  }
}
