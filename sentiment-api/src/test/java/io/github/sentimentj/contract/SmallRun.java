package io.github.sentimentj.contract;

import io.github.sentimentj.Recipe;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.spi.Checkpoints;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.EpochVerdict;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Step;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.TrainingRun;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.training.ClassWeights;
import io.github.sentimentj.training.EarlyStopping;
import io.github.sentimentj.training.Metric;
import io.github.sentimentj.training.OptimizerSettings;
import io.github.sentimentj.training.Regularization;
import io.github.sentimentj.training.Schedule;
import io.github.sentimentj.training.TrainingSettings;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** A training of a tiny network for tests of engines; keeps every epoch and never stops early. */
public class SmallRun implements TrainingRun {
  static final int VOCABULARY_SIZE = 40;
  private static final int EMBEDDING_SIZE = 6;

  private final Architecture architecture;
  private final List<EncodedExample> examples;
  private final int epochs;
  private final float[] table = new float[VOCABULARY_SIZE * EMBEDDING_SIZE];
  private int batchSize = 8;
  private int threads = 1;
  private long seed = 7;
  private double embeddingLearningRate = 0.02;
  private double warmUpEpochs = 0.25;
  private double weightDecay;
  private double maxGradientNorm = 1;
  private double averageDecay;
  private int frozenEpochs;
  private Schedule schedule = Schedule.COSINE;
  private Regularization regularization = Regularization.NONE;
  private Map<String, Tensor> start = Map.of();
  private Checkpoints checkpoints = Checkpoints.NONE;
  private int steps;
  private double lastLoss;

  SmallRun(Architecture architecture, List<EncodedExample> examples, int epochs) {
    this.architecture = architecture;
    this.examples = examples;
    this.epochs = epochs;
    SplittableRandom random = new SplittableRandom(3);
    for (int i = EMBEDDING_SIZE; i < table.length; i++) {
      table[i] = (float) random.nextGaussian();
    }
  }

  SmallRun threads(int threads) {
    this.threads = threads;
    return this;
  }

  SmallRun seed(long seed) {
    this.seed = seed;
    return this;
  }

  SmallRun batchSize(int batchSize) {
    this.batchSize = batchSize;
    return this;
  }

  SmallRun warmedUp(double epochs) {
    this.warmUpEpochs = epochs;
    return this;
  }

  SmallRun decayed(double decay) {
    this.weightDecay = decay;
    return this;
  }

  SmallRun clipped(double norm) {
    this.maxGradientNorm = norm;
    return this;
  }

  SmallRun averaged(double decay) {
    this.averageDecay = decay;
    return this;
  }

  SmallRun frozen() {
    this.embeddingLearningRate = 0;
    return this;
  }

  SmallRun frozenEpochs(int epochs) {
    this.frozenEpochs = epochs;
    return this;
  }

  SmallRun schedule(Schedule schedule) {
    this.schedule = schedule;
    return this;
  }

  SmallRun regularized(Regularization regularization) {
    this.regularization = regularization;
    return this;
  }

  SmallRun startFrom(Weights weights) {
    this.start = new LinkedHashMap<>();
    weights.names().forEach(name -> start.put(name, weights.get(name)));
    return this;
  }

  SmallRun infinite() {
    Arrays.fill(table, EMBEDDING_SIZE, table.length, Float.POSITIVE_INFINITY);
    return this;
  }

  /** Makes every batch that has this word one that is of no use. */
  SmallRun infinite(int id) {
    Arrays.fill(table, id * EMBEDDING_SIZE, (id + 1) * EMBEDDING_SIZE, Float.POSITIVE_INFINITY);
    return this;
  }

  int steps() {
    return steps;
  }

  double lastLoss() {
    return lastLoss;
  }

  @Override
  public Recipe recipe() {
    return new Recipe(
        new TextSettings(new TokenizerSpec("test", 1), 1, 1000, 100, Truncation.HEAD),
        architecture,
        new TrainingSettings(
            epochs,
            batchSize,
            new OptimizerSettings(
                0.02,
                embeddingLearningRate,
                frozenEpochs,
                schedule,
                warmUpEpochs,
                weightDecay,
                maxGradientNorm,
                averageDecay),
            regularization,
            ClassWeights.none(),
            EarlyStopping.on(Metric.LOSS),
            seed,
            threads));
  }

  @Override
  public Dimensions dimensions() {
    return new Dimensions(VOCABULARY_SIZE, EMBEDDING_SIZE, 2);
  }

  @Override
  public Weights initialWeights() {
    Map<String, Tensor> tensors = new LinkedHashMap<>(start);
    tensors.put("embedding.weight", Tensor.of(table.clone(), VOCABULARY_SIZE, EMBEDDING_SIZE));
    return Weights.of(tensors);
  }

  @Override
  public List<EncodedExample> examples() {
    return examples;
  }

  @Override
  public Checkpoints checkpoints() {
    return checkpoints;
  }

  @Override
  public String device() {
    return "cpu";
  }

  SmallRun checkpoints(Checkpoints checkpoints) {
    this.checkpoints = checkpoints;
    return this;
  }

  @Override
  public void stepEnded(Step step) {
    steps++;
    lastLoss = step.loss();
  }

  @Override
  public EpochVerdict epochEnded(Network network) {
    return new EpochVerdict(true, Optional.empty());
  }
}
