package io.github.sentimentj;

import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.TrainingEngine;
import io.github.sentimentj.spi.TrainingOutcome;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.training.CalibrationReport;
import io.github.sentimentj.training.Coverage;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingHistory;
import io.github.sentimentj.training.TrainingListener;
import io.github.sentimentj.training.TrainingPlan;
import io.github.sentimentj.training.TrainingReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One training from data sets to a model's content: everything that no engine needs to know. */
final class Training {
  private static final Logger LOG = LoggerFactory.getLogger(Training.class);

  // With 100, the standard error of an accuracy of 0.9 is 0.03.
  private static final int FEW_VALIDATION_TEXTS = 100;

  private final Recipe recipe;
  private final Tokenizer tokenizer;
  private final VectorSource embeddings;
  private final InferenceEngine judge;
  private Optional<StartingModel> start = Optional.empty();
  private Optional<String> device = Optional.empty();
  private TrainingListener listener = event -> {};
  private Optional<CheckpointChoice> checkpoints = Optional.empty();
  private SortedMap<String, String> notes = new TreeMap<>();

  /**
   * A training.
   *
   * @param judge engine that the model's probabilities are calibrated on
   */
  Training(Recipe recipe, Tokenizer tokenizer, VectorSource embeddings, InferenceEngine judge) {
    this.recipe = recipe;
    this.tokenizer = tokenizer;
    this.embeddings = embeddings;
    this.judge = judge;
  }

  Training listener(TrainingListener listener) {
    this.listener = listener;
    return this;
  }

  Training startFrom(Optional<StartingModel> model) {
    this.start = model;
    return this;
  }

  Training device(Optional<String> name) {
    this.device = name;
    return this;
  }

  Training checkpoints(Optional<CheckpointChoice> choice) {
    this.checkpoints = choice;
    return this;
  }

  Training notes(SortedMap<String, String> notes) {
    this.notes = notes;
    return this;
  }

  SavedModel run(Dataset train, Optional<Dataset> validation) throws IOException {
    TrainingEngine engine = Services.trainingEngine(recipe.architecture());
    Labels labels = Labels.of(train);
    validation.ifPresent(labels::requireKnown);
    Optional<CheckpointFolder> folder = openCheckpoints(engine, train, validation);
    TrainingTexts texts = read(train, labels, folder);
    validation.ifPresent(data -> warnOfUnseenScripts(texts.scripts(), data));
    MonitoredRun.Task task = texts.task();
    Optional<LabelledTexts> judged = validation.map(texts::encode).filter(this::canJudge);
    listener.on(new TrainingEvent.Started(plan(task, judged, texts.coverage())));

    MonitoredRun run = new MonitoredRun(task, judged, listener);
    device.ifPresent(run::computeOn);
    folder.ifPresent(run::keepIn);
    TrainingOutcome outcome = engine.fit(run);
    DecisionFit fit = new DecisionFit(recipe.decision(), labels.names().size());
    Optional<DecisionFit.Fitted> fitted =
        judged.map(data -> calibrate(fit, data, outcome.weights(), labels));
    Optional<CalibrationReport> calibration = fitted.map(DecisionFit.Fitted::report);
    TrainingReport report = run.finished(outcome, calibration);
    TrainingHistory history =
        new HistoryRecord(engine.description(), notes)
            .of(report, texts.coverage(), validation, fitted.map(DecisionFit.Fitted::evaluation));
    return new SavedModel(
            recipe,
            texts.vocabulary(),
            labels.names(),
            labels.priors(),
            provenance(texts, judged, report, history),
            outcome.weights())
        .withSubwords(texts.subwords())
        .withDecision(calibration.map(CalibrationReport::decision).orElseGet(fit::withoutData));
  }

  /** First of all: what is in a checkpoint need not be made again. */
  private Optional<CheckpointFolder> openCheckpoints(
      TrainingEngine engine, Dataset train, Optional<Dataset> validation) throws IOException {
    if (checkpoints.isEmpty()) {
      return Optional.empty();
    }
    TrainingIdentity identity =
        new TrainingIdentity(recipe)
            .condition("engine", engine.description())
            .condition("device", device.orElse(MonitoredRun.CPU))
            .condition("source of the word vectors", embeddings.description())
            .fingerprint("training examples", train.fingerprint())
            .fingerprint("validation examples", validation.map(Dataset::fingerprint).orElse("none"))
            .fingerprint(
                "weights of the model to start from",
                start.map(model -> Fingerprint.of(model.saved().weights())).orElse("none"));
    return Optional.of(CheckpointFolder.open(checkpoints.get(), identity));
  }

  private TrainingTexts read(Dataset train, Labels labels, Optional<CheckpointFolder> folder)
      throws IOException {
    Optional<FirstVectors> known =
        folder.flatMap(each -> each.vectors(start.flatMap(model -> model.saved().subwords())));
    TrainingTexts texts =
        new TrainingTexts(
            new TrainingTexts.Source(recipe, tokenizer, embeddings.with(known), start),
            labels,
            train);
    folder.ifPresent(each -> each.begin(texts));
    return texts;
  }

  private DecisionFit.Fitted calibrate(
      DecisionFit fit, LabelledTexts validation, Weights weights, Labels labels) {
    try (Network network = judge.open(recipe.architecture(), weights)) {
      return fit.of(validation, new Classifier(network, labels.priors()));
    }
  }

  private static void warnOfUnseenScripts(ScriptShares scripts, Dataset validation) {
    List<Character.UnicodeScript> unseen =
        validation.stream().flatMap(example -> scripts.unseenIn(example.text()).stream()).toList();
    if (!unseen.isEmpty()) {
      LOG.warn(
          "{} of {} validation texts are in scripts of which the training texts have next to none:"
              + " {}",
          unseen.size(),
          validation.size(),
          new TreeSet<>(unseen));
    }
  }

  private boolean canJudge(LabelledTexts validation) {
    if (validation.size() < FEW_VALIDATION_TEXTS) {
      LOG.warn(
          "only {} validation texts: the best epoch, the calibration and the figures on them are"
              + " mostly chance; add texts, or cross-validate",
          validation.size());
    }
    if (validation.size() > 0 && !validation.hasEvidence()) {
      LOG.warn("no validation text has a word of the training texts; the last epoch counts");
    }
    return validation.hasEvidence();
  }

  private TrainingPlan plan(
      MonitoredRun.Task task, Optional<LabelledTexts> judge, Optional<Coverage> coverage) {
    return new TrainingPlan(
        task.examples().size(),
        judge.map(LabelledTexts::size).orElse(0),
        task.dimensions().vocabularySize(),
        recipe.training().maxEpochs(),
        coverage);
  }

  private static Provenance provenance(
      TrainingTexts texts,
      Optional<LabelledTexts> judge,
      TrainingReport report,
      TrainingHistory history) {
    SortedMap<String, Double> figures = new TreeMap<>();
    Optional<Validation> best = report.epochs().get(report.bestEpoch() - 1).validation();
    best.ifPresent(
        validation -> {
          figures.put("accuracy", validation.accuracy());
          figures.put("loss", validation.loss());
          figures.put("macroF1", validation.macroF1());
        });
    return new Provenance(
        LibraryVersion.current(),
        texts.data().size(),
        judge.map(LabelledTexts::size).orElse(0),
        texts.data().fingerprint(),
        texts.scripts(),
        report.epochs().size(),
        report.bestEpoch(),
        figures,
        Optional.of(history));
  }
}
