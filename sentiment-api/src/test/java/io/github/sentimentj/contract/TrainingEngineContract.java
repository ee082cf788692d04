package io.github.sentimentj.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.TrainingException;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Pooling;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.EpochVerdict;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.TrainingEngine;
import io.github.sentimentj.spi.TrainingOutcome;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.StopReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every {@link TrainingEngine} promises. Extend it and give your engine. */
public abstract class TrainingEngineContract {

  /** The engine under test. */
  protected abstract TrainingEngine engine();

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tiny")
  void fit_onEightExamples_learnsThemByHeart(Architecture architecture) {
    SmallRun run = new SmallRun(architecture, eightExamples(), 60);
    assertKnownByHeart(run, engine().fit(run));
    assertThat(run.lastLoss()).isLessThan(0.1);
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tinyWithDropout")
  void fit_withDropout_learnsThemToo(Architecture architecture) {
    SmallRun run = new SmallRun(architecture, eightExamples(), 80);
    assertKnownByHeart(run, engine().fit(run));
  }

  private void assertKnownByHeart(SmallRun run, TrainingOutcome outcome) {
    try (Network network = open(run, outcome)) {
      float[][] logits = network.logits(batch(run.examples()));
      for (int i = 0; i < logits.length; i++) {
        int label = run.examples().get(i).label();
        assertThat(logits[i][label])
            .as("text %d of %s", i, run.recipe().architecture())
            .isGreaterThan(logits[i][1 - label] + 1);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tinyWithDropout")
  void fit_withEqualSeedAndThreads_givesEqualBits(Architecture architecture) {
    List<EncodedExample> examples = randomExamples(100);
    for (int threads = 1; threads <= 3; threads++) {
      Weights first =
          engine().fit(new SmallRun(architecture, examples, 3).threads(threads)).weights();
      Weights second =
          engine().fit(new SmallRun(architecture, examples, 3).threads(threads)).weights();
      assertThat(first.names()).isEqualTo(second.names());
      for (String name : first.names()) {
        assertThat(first.get(name).toArray()).as(name).isEqualTo(second.get(name).toArray());
      }
    }
  }

  @Test
  void fit_withAnotherSeed_givesOtherWeights() {
    Architecture architecture = Architectures.biLstm(Pooling.MAX, 1);
    List<EncodedExample> examples = randomExamples(20);
    Weights first = engine().fit(new SmallRun(architecture, examples, 1)).weights();
    Weights second = engine().fit(new SmallRun(architecture, examples, 1).seed(8)).weights();
    assertThat(first.get("dense.weight").toArray())
        .isNotEqualTo(second.get("dense.weight").toArray());
  }

  @Test
  void fit_toldToKeepTheFirstEpoch_returnsItsWeights() {
    List<EncodedExample> examples = randomExamples(40);
    List<float[][]> seen = new ArrayList<>();
    SmallRun run =
        new SmallRun(Architectures.biLstm(Pooling.MEAN, 1), examples, 4) {
          @Override
          public EpochVerdict epochEnded(Network network) {
            seen.add(network.logits(batch(examples)));
            return new EpochVerdict(
                seen.size() == 1,
                seen.size() == 3 ? Optional.of(StopReason.EARLY_STOPPING) : Optional.empty());
          }
        };
    TrainingOutcome outcome = engine().fit(run);
    assertThat(outcome.stopReason()).isEqualTo(StopReason.EARLY_STOPPING);
    assertThat(seen).hasSize(3);
    float[][] kept = open(run, outcome).logits(batch(examples));
    assertThat(kept).isDeepEqualTo(seen.get(0));
  }

  @Test
  void fit_withAveragedWeights_lagsBehindTheWeightsThemselves() {
    Architecture architecture = Architectures.biLstm(Pooling.MAX, 1);
    List<EncodedExample> examples = randomExamples(80);
    float[] plain = dense(new SmallRun(architecture, examples, 2));
    float[] averaged = dense(new SmallRun(architecture, examples, 2).averaged(0.9));
    float[] start = dense(new SmallRun(architecture, examples, 1).averaged(0.9999));
    assertThat(averaged).isNotEqualTo(plain);
    assertThat(distance(start, averaged)).isLessThan(distance(start, plain));
  }

  @Test
  void fit_withAveragedWeightsAndFewSteps_keepsNoneOfTheFirstWeights() {
    Architecture architecture = Architectures.biLstm(Pooling.MAX, 1);
    List<EncodedExample> examples = randomExamples(8);
    float[] oneStep = dense(new SmallRun(architecture, examples, 1).averaged(0.998));
    float[] threeSteps = dense(new SmallRun(architecture, examples, 3).averaged(0.998));
    float[] plain = dense(new SmallRun(architecture, examples, 3));
    assertThat(threeSteps).isNotEqualTo(oneStep);
    assertThat(distance(threeSteps, plain)).isLessThan(distance(oneStep, plain));
  }

  @Test
  void fit_withDoubledWeights_isAsWithoutThem() {
    Architecture architecture = Architectures.biLstm(Pooling.MAX, 1);
    List<EncodedExample> single = randomExamples(16);
    List<EncodedExample> doubled =
        single.stream().map(e -> new EncodedExample(e.text(), e.label(), 2)).toList();
    assertThat(dense(new SmallRun(architecture, doubled, 2)))
        .isEqualTo(dense(new SmallRun(architecture, single, 2)));
  }

  @Test
  void fit_withAHeavyExampleInBatchesOfItsOwn_followsItMore() {
    Architecture architecture = Architectures.biLstm(Pooling.MAX, 1);
    EncodedExample light = new EncodedExample(EncodedText.of(2, 3), 0, 0.1f);
    EncodedExample heavy = new EncodedExample(EncodedText.of(2, 3), 1, 1.9f);
    SmallRun run = new SmallRun(architecture, List.of(light, heavy), 60).batchSize(1);
    TrainingOutcome outcome = engine().fit(run);
    float[] logits = open(run, outcome).logits(batch(List.of(light)))[0];
    assertThat(logits[1]).isGreaterThan(logits[0]);
  }

  private float[] dense(SmallRun run) {
    return engine().fit(run).weights().get("dense.weight").toArray();
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }

  @Test
  void fit_withFrozenEmbedding_leavesItAsItWas() {
    SmallRun run =
        new SmallRun(Architectures.biLstm(Pooling.MAX, 1), randomExamples(20), 2).frozen();
    Weights weights = engine().fit(run).weights();
    assertThat(weights.get("embedding.weight").toArray())
        .isEqualTo(run.initialWeights().get("embedding.weight").toArray());
  }

  @Test
  void fit_always_leavesUnseenRowsAndPaddingAsTheyWere() {
    List<EncodedExample> examples =
        List.of(
            new EncodedExample(EncodedText.of(2, 3), 0, 1),
            new EncodedExample(EncodedText.of(4), 1, 1));
    SmallRun run = new SmallRun(Architectures.biLstm(Pooling.MAX, 1), examples, 3);
    float[] after = engine().fit(run).weights().get("embedding.weight").toArray();
    float[] before = run.initialWeights().get("embedding.weight").toArray();
    int size = run.dimensions().embeddingSize();
    for (int i = 0; i < after.length; i++) {
      int id = i / size;
      if (id < 2 || id > 4) {
        assertThat(after[i]).as("row %d", id).isEqualTo(before[i]);
      }
    }
    assertThat(after).isNotEqualTo(before);
  }

  @Test
  void fit_interrupted_stopsAndKeepsTheFlag() {
    SmallRun run =
        new SmallRun(Architectures.biLstm(Pooling.MAX, 1), randomExamples(64), 1000) {
          @Override
          public void stepEnded(io.github.sentimentj.spi.Step step) {
            super.stepEnded(step);
            if (steps() == 3) {
              Thread.currentThread().interrupt();
            }
          }
        };
    try {
      assertThatThrownBy(() -> engine().fit(run))
          .isInstanceOf(TrainingException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      assertThat(run.steps()).isEqualTo(3);
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void fit_interruptedWhileJudged_asksNoMoreAndKeepsTheFlag() {
    int[] answers = {0};
    SmallRun run =
        new SmallRun(Architectures.biLstm(Pooling.MAX, 1), randomExamples(64), 3) {
          @Override
          public EpochVerdict epochEnded(Network network) {
            for (EncodedExample example : examples()) {
              network.logits(batch(List.of(example)));
              if (++answers[0] == 10) {
                Thread.currentThread().interrupt();
              }
            }
            return super.epochEnded(network);
          }
        };
    try {
      assertThatThrownBy(() -> engine().fit(run))
          .isInstanceOf(TrainingException.class)
          .hasMessageContaining("interrupted while epoch 1 was judged");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
      assertThat(answers[0]).isEqualTo(10);
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void fit_interruptedBehindTheLastEpoch_saysSoAndKeepsTheFlag() {
    SmallRun run =
        new SmallRun(Architectures.biLstm(Pooling.MAX, 1), randomExamples(64), 1) {
          @Override
          public EpochVerdict epochEnded(Network network) {
            Thread.currentThread().interrupt();
            return super.epochEnded(network);
          }
        };
    try {
      assertThatThrownBy(() -> engine().fit(run))
          .isInstanceOf(TrainingException.class)
          .hasMessageContaining("interrupted");
      assertThat(Thread.currentThread().isInterrupted()).isTrue();
    } finally {
      Thread.interrupted();
    }
  }

  @Test
  void fit_withInfiniteWeights_isReportedAsDiverged() {
    SmallRun run =
        new SmallRun(Architectures.biLstm(Pooling.MAX, 1), randomExamples(64), 5).infinite();
    assertThatThrownBy(() -> engine().fit(run))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("not finite");
  }

  @Test
  void fit_toldThatTheSecondEpochDiverged_returnsTheFirstOnes() {
    List<Network> seen = new ArrayList<>();
    SmallRun run =
        new SmallRun(Architectures.biLstm(Pooling.MAX, 1), randomExamples(40), 3) {
          @Override
          public EpochVerdict epochEnded(Network network) {
            seen.add(network);
            return seen.size() == 1
                ? new EpochVerdict(true, Optional.empty())
                : new EpochVerdict(false, Optional.of(StopReason.DIVERGED));
          }
        };
    TrainingOutcome outcome = engine().fit(run.schedule(Schedule.CONSTANT));
    SmallRun one = new SmallRun(Architectures.biLstm(Pooling.MAX, 1), randomExamples(40), 1);
    assertThat(outcome.stopReason()).isEqualTo(StopReason.DIVERGED);
    assertThat(seen).hasSize(2);
    assertThat(outcome.weights().get("dense.weight").toArray())
        .isEqualTo(dense(one.schedule(Schedule.CONSTANT)));
  }

  @Test
  void fit_toldThatTheFirstEpochDiverged_throws() {
    SmallRun run =
        new SmallRun(Architectures.biLstm(Pooling.MAX, 1), randomExamples(40), 3) {
          @Override
          public EpochVerdict epochEnded(Network network) {
            return new EpochVerdict(false, Optional.of(StopReason.DIVERGED));
          }
        };
    assertThatThrownBy(() -> engine().fit(run))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("not finite");
  }

  @Test
  void fit_withOneBadBatch_skipsAndCountsItAlone() {
    List<EncodedExample> examples = new ArrayList<>(eightExamples());
    int badWord = 20;
    examples.add(new EncodedExample(EncodedText.of(badWord), 0, 1));
    SmallRun run =
        new SmallRun(Architectures.biLstm(Pooling.MAX, 1), examples, 60)
            .batchSize(1)
            .infinite(badWord);
    TrainingOutcome outcome = engine().fit(run);
    assertThat(outcome.stopReason()).isEqualTo(StopReason.MAX_EPOCHS);
    assertThat(outcome.skippedSteps()).isEqualTo(60);
    assertThat(run.steps()).isEqualTo(60 * 8);
    assertThat(run.lastLoss()).isLessThan(0.1);
  }

  private Network open(SmallRun run, TrainingOutcome outcome) {
    return engineForPrediction().open(run.recipe().architecture(), outcome.weights());
  }

  /** An engine that opens what was trained. */
  protected abstract io.github.sentimentj.spi.InferenceEngine engineForPrediction();

  private static EncodedBatch batch(List<EncodedExample> examples) {
    return new EncodedBatch(examples.stream().map(EncodedExample::text).toList());
  }

  /** Four of each label, of different lengths; a word's place matters in half of them. */
  private static List<EncodedExample> eightExamples() {
    int[][] texts = {
      {2, 3, 4}, {4, 3, 2}, {5}, {6}, {7, 8, 9, 10, 11, 2}, {7, 8, 9, 10, 11, 3}, {12, 13}, {13, 14}
    };
    List<EncodedExample> examples = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      examples.add(new EncodedExample(EncodedText.of(texts[i]), i % 2, 1));
    }
    return examples;
  }

  private static List<EncodedExample> randomExamples(int count) {
    SplittableRandom random = new SplittableRandom(count);
    List<EncodedExample> examples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int[] ids = random.ints(random.nextInt(1, 30), 1, SmallRun.VOCABULARY_SIZE).toArray();
      examples.add(new EncodedExample(EncodedText.of(ids), random.nextInt(2), 1));
    }
    return examples;
  }
}
