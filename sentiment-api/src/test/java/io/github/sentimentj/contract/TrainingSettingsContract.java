package io.github.sentimentj.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.TrainingEngine;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.training.Regularization;
import io.github.sentimentj.training.Schedule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the settings of a training do in every {@link TrainingEngine}. */
public abstract class TrainingSettingsContract {
  private static final String EMBEDDING = "embedding.weight";
  private static final Architecture LSTM = Architectures.biLstm(Pooling.MAX, 1);

  /** The engine under test. */
  protected abstract TrainingEngine engine();

  /** An engine that opens what was trained. */
  protected abstract InferenceEngine engineForPrediction();

  @Test
  void fit_withSmoothedLabels_isNoSurerThanTheTargets() {
    List<EncodedExample> examples = List.of(example(0, 2, 3), example(1, 4, 5));
    SmallRun run =
        new SmallRun(LSTM, examples, 300).regularized(Regularization.NONE.labelSmoothing(0.4));
    assertThat(probability(run, examples.get(0))).isCloseTo(0.8, within(0.02));
    assertThat(probability(run, examples.get(1))).isCloseTo(0.8, within(0.02));
  }

  @Test
  void fit_withWordDropout_learnsWhatAnUnknownWordIs() {
    float[] without = embedding(new SmallRun(LSTM, examples(20), 2));
    float[] with =
        embedding(
            new SmallRun(LSTM, examples(20), 2).regularized(Regularization.NONE.wordDropout(0.3)));
    assertThat(unknown(without)).isEqualTo(unknown(new SmallRun(LSTM, List.of(), 1)));
    assertThat(unknown(with)).isNotEqualTo(unknown(without));
  }

  @Test
  void fit_withWeightDropout_changesRecurrentNetworksOnly() {
    Regularization dropped = Regularization.NONE.weightDropout(0.5);
    Architecture cnn = Architectures.textCnn(8);
    assertThat(dense(new SmallRun(LSTM, examples(20), 2).regularized(dropped)))
        .isNotEqualTo(dense(new SmallRun(LSTM, examples(20), 2)));
    assertThat(dense(new SmallRun(cnn, examples(20), 2).regularized(dropped)))
        .isEqualTo(dense(new SmallRun(cnn, examples(20), 2)));
  }

  @Test
  void fit_withAdversarialSteps_isLessMovedByNoiseInWords() {
    List<EncodedExample> examples = examples(20);
    Regularization adversarial = Regularization.NONE.adversarialNorm(1);
    assertThat(steepness(new SmallRun(LSTM, examples, 60).regularized(adversarial)))
        .isLessThan(steepness(new SmallRun(LSTM, examples, 60)));
  }

  /** How much the examples' margins change, as shares of them, when all words move a little. */
  private double steepness(SmallRun run) {
    Weights weights = engine().fit(run).weights();
    SplittableRandom random = new SplittableRandom(1);
    double sum = 0;
    List<EncodedExample> examples = run.examples();
    for (int i = 0; i < 20; i++) {
      Weights moved = noisy(weights, random);
      float[][] here = logits(run, weights, examples);
      float[][] there = logits(run, moved, examples);
      for (int b = 0; b < here.length; b++) {
        float margin = here[b][0] - here[b][1];
        sum += Math.abs(there[b][0] - there[b][1] - margin) / Math.abs(margin);
      }
    }
    return sum;
  }

  private static Weights noisy(Weights weights, SplittableRandom random) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    weights.names().forEach(name -> tensors.put(name, weights.get(name)));
    Tensor embedding = weights.get(EMBEDDING);
    float[] table = embedding.toArray();
    for (int i = 0; i < table.length; i++) {
      table[i] += (float) (0.2 * random.nextGaussian());
    }
    tensors.put(EMBEDDING, Tensor.of(table, embedding.shape().toArray(Integer[]::new)));
    return Weights.of(tensors);
  }

  @Test
  void fit_withAllRegularizers_givesEqualBitsForEqualSeeds() {
    Regularization all = new Regularization(0.1, 0.1, 0.1, 0.5);
    for (int threads = 1; threads <= 2; threads++) {
      SmallRun first = new SmallRun(LSTM, examples(40), 2).regularized(all).threads(threads);
      SmallRun second = new SmallRun(LSTM, examples(40), 2).regularized(all).threads(threads);
      assertThat(dense(first)).isEqualTo(dense(second));
    }
  }

  @Test
  void fit_withFrozenEpochs_changesWordsOnlyAfterThem() {
    SmallRun start = new SmallRun(LSTM, List.of(), 1);
    float[] before = start.initialWeights().get(EMBEDDING).toArray();
    assertThat(embedding(new SmallRun(LSTM, examples(20), 2).frozenEpochs(2))).isEqualTo(before);
    assertThat(embedding(new SmallRun(LSTM, examples(20), 3).frozenEpochs(2))).isNotEqualTo(before);
  }

  @ParameterizedTest
  @EnumSource(Schedule.class)
  void fit_withAnySchedule_learns(Schedule schedule) {
    List<EncodedExample> examples = List.of(example(0, 2, 3), example(1, 4, 5));
    SmallRun run = new SmallRun(LSTM, examples, 60).schedule(schedule);
    assertThat(probability(run, examples.get(0))).isGreaterThan(0.9);
  }

  @Test
  void fit_withALongerWarmUp_movesLess() {
    List<EncodedExample> examples = examples(40);
    assertThat(wordsMovedBy(new SmallRun(LSTM, examples, 2).warmedUp(2)))
        .isLessThan(0.8 * wordsMovedBy(new SmallRun(LSTM, examples, 2).warmedUp(0)));
  }

  private double wordsMovedBy(SmallRun run) {
    float[] before = run.initialWeights().get(EMBEDDING).toArray();
    float[] after = embedding(run.schedule(Schedule.CONSTANT));
    double sum = 0;
    for (int i = 0; i < after.length; i++) {
      sum += Math.abs(after[i] - before[i]);
    }
    return sum;
  }

  @Test
  void fit_withWeightDecay_makesMatricesSmaller() {
    List<EncodedExample> examples = examples(40);
    assertThat(norm(dense(new SmallRun(LSTM, examples, 5).decayed(0.9))))
        .isLessThan(0.9 * norm(dense(new SmallRun(LSTM, examples, 5))));
  }

  private static double norm(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }

  /** Shares of a batch differ; were each of them clipped, their sum would point elsewhere. */
  @Test
  void fit_withMoreThreads_clipsWhatTheyFoundTogether() {
    List<EncodedExample> examples = examples(24);
    float[] one = dense(new SmallRun(LSTM, examples, 2).clipped(0.01));
    float[] three = dense(new SmallRun(LSTM, examples, 2).clipped(0.01).threads(3));
    assertThat(three).containsExactly(one, within(1e-4f));
  }

  @Test
  void fit_fromGivenWeights_startsThere() {
    List<EncodedExample> examples = examples(20);
    SmallRun first = new SmallRun(LSTM, examples, 40);
    Weights trained = engine().fit(first).weights();
    SmallRun again = new SmallRun(LSTM, examples, 1).startFrom(trained);
    SmallRun anew = new SmallRun(LSTM, examples, 1);
    engine().fit(again);
    engine().fit(anew);
    assertThat(again.lastLoss()).isLessThan(anew.lastLoss() / 2);
  }

  private double probability(SmallRun run, EncodedExample example) {
    float[] logits = logits(run, engine().fit(run).weights(), List.of(example))[0];
    return 1 / (1 + Math.exp(logits[1 - example.label()] - logits[example.label()]));
  }

  private float[][] logits(SmallRun run, Weights weights, List<EncodedExample> examples) {
    try (Network network = engineForPrediction().open(run.recipe().architecture(), weights)) {
      return network.logits(new EncodedBatch(examples.stream().map(EncodedExample::text).toList()));
    }
  }

  private float[] embedding(SmallRun run) {
    return engine().fit(run).weights().get(EMBEDDING).toArray();
  }

  private float[] dense(SmallRun run) {
    return engine().fit(run).weights().get("dense.weight").toArray();
  }

  private static float[] unknown(SmallRun run) {
    return unknown(run.initialWeights().get(EMBEDDING).toArray());
  }

  private static float[] unknown(float[] table) {
    int size = table.length / SmallRun.VOCABULARY_SIZE;
    return Arrays.copyOfRange(
        table, Vocabulary.UNKNOWN_ID * size, (Vocabulary.UNKNOWN_ID + 1) * size);
  }

  private static EncodedExample example(int label, int... ids) {
    return new EncodedExample(EncodedText.of(ids), label, 1);
  }

  private static List<EncodedExample> examples(int count) {
    SplittableRandom random = new SplittableRandom(count);
    List<EncodedExample> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] ids =
          random
              .ints(random.nextInt(3, 20), Vocabulary.FIRST_WORD_ID, SmallRun.VOCABULARY_SIZE)
              .toArray();
      examples.add(example(i % 2, ids));
    }
    return examples;
  }
}
