package io.github.sentimentj;

import io.github.sentimentj.architecture.Dimensions;
import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.evaluation.Validation;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.modelfile.SavedModel;
import io.github.sentimentj.spi.EncodedExample;
import io.github.sentimentj.spi.InferenceEngine;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.Tensor;
import io.github.sentimentj.spi.TrainingEngine;
import io.github.sentimentj.spi.TrainingOutcome;
import io.github.sentimentj.spi.Weights;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.ScriptShares;
import io.github.sentimentj.text.SubwordVectors;
import io.github.sentimentj.text.TextEncoder;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.Vocabulary;
import io.github.sentimentj.text.VocabularyBuilder;
import io.github.sentimentj.text.WordVectors;
import io.github.sentimentj.training.CalibrationReport;
import io.github.sentimentj.training.Coverage;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingHistory;
import io.github.sentimentj.training.TrainingListener;
import io.github.sentimentj.training.TrainingPlan;
import io.github.sentimentj.training.TrainingReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One training from data sets to a model's content: everything that no engine needs to know. */
final class Training {
  private static final Logger LOG = LoggerFactory.getLogger(Training.class);

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
    TextSettings text = recipe.text();
    VocabularyBuilder words = new VocabularyBuilder(tokenizer, text.maxLength(), text.truncation());
    words.addAll(train, recipe.training().threads());
    ScriptShares scripts = scripts(words, train);
    validation.ifPresent(data -> warnOfUnseenScripts(scripts, data));
    Vocabulary known =
        start.map(model -> model.saved().vocabulary()).orElse(Vocabulary.of(List.of()));
    Vocabulary vocabulary = words.extended(known, text.minFrequency(), text.maxVocabularySize());
    WordVectors vectors = embeddings.read(vocabulary);
    Optional<Coverage> coverage = embeddings.coverage(vectors, vocabulary, words);
    start.ifPresent(model -> model.copyWords(vectors, vocabulary));
    Optional<SubwordVectors> subwords =
        vectors.subwords().or(() -> start.flatMap(model -> model.saved().subwords()));
    Dimensions dimensions =
        new Dimensions(vocabulary.size(), vectors.dimension(), labels.names().size());
    MonitoredRun.Task task =
        new MonitoredRun.Task(
            recipe,
            dimensions,
            initialWeights(vectors, dimensions, labels),
            encode(train, labels, words.encode(vocabulary)),
            labels.priors(),
            subwords);
    TextEncoder encoder =
        new TextEncoder(tokenizer, vocabulary, text.maxLength(), text.truncation())
            .composing(subwords);
    Optional<LabelledTexts> judged =
        validation.map(data -> new LabelledTexts(labels, encoder, data)).filter(this::canJudge);
    listener.on(new TrainingEvent.Started(plan(task, judged, coverage)));

    MonitoredRun run = new MonitoredRun(task, judged, listener);
    device.ifPresent(run::computeOn);
    if (checkpoints.isPresent()) {
      run.keepIn(checkpoints.get().open(task, train, validation));
    }
    TrainingOutcome outcome = engine.fit(run);
    DecisionFit fit = new DecisionFit(recipe.decision(), labels.names().size());
    Optional<DecisionFit.Fitted> fitted =
        judged.map(data -> calibrate(fit, data, outcome.weights(), labels));
    Optional<CalibrationReport> calibration = fitted.map(DecisionFit.Fitted::report);
    TrainingReport report = run.finished(outcome, calibration);
    TrainingHistory history =
        new HistoryRecord(engine.description(), notes)
            .of(report, coverage, validation, fitted.map(DecisionFit.Fitted::evaluation));
    Provenance provenance = provenance(train, scripts, judged, report, history);
    return new SavedModel(
            recipe, vocabulary, labels.names(), labels.priors(), provenance, outcome.weights())
        .withSubwords(subwords)
        .withDecision(calibration.map(CalibrationReport::decision).orElseGet(fit::withoutData));
  }

  private DecisionFit.Fitted calibrate(
      DecisionFit fit, LabelledTexts validation, Weights weights, Labels labels) {
    try (Network network = judge.open(recipe.architecture(), weights)) {
      return fit.of(validation, new Classifier(network, labels.priors()));
    }
  }

  /** Those of the training texts, and of the texts that the model to start from has seen. */
  private ScriptShares scripts(VocabularyBuilder words, Dataset train) {
    return start
        .map(model -> model.saved().provenance())
        .map(old -> words.scripts().and(old.scripts(), train.size(), old.trainingExamples()))
        .orElse(words.scripts());
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

  private Weights initialWeights(WordVectors vectors, Dimensions dimensions, Labels labels) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    tensors.put(
        "embedding.weight",
        InitialEmbeddings.of(vectors, dimensions.vocabularySize(), recipe.training().seed()));
    start.ifPresent(
        model ->
            tensors.putAll(
                model.tensors(recipe.architecture().tensors(dimensions), labels.names())));
    return Weights.of(tensors);
  }

  private boolean canJudge(LabelledTexts validation) {
    if (validation.size() > 0 && !validation.hasEvidence()) {
      LOG.warn("no validation text has a word of the training texts; the last epoch counts");
    }
    return validation.hasEvidence();
  }

  /** Leaves out texts without any token: they have nothing to teach but their label's share. */
  private List<EncodedExample> encode(Dataset train, Labels labels, List<EncodedText> texts) {
    double[] factors = labels.factors(recipe.training().classWeights());
    List<EncodedExample> encoded = new ArrayList<>(texts.size());
    int index = 0;
    for (Example example : train) {
      EncodedText text = texts.get(index++);
      if (text.length() > 0) {
        int label = labels.index(example);
        float weight = (float) (example.weight() * factors[label]);
        encoded.add(new EncodedExample(text, label, weight));
      }
    }
    if (encoded.stream().noneMatch(example -> example.text().hasKnownToken())) {
      throw new DataException(
          train.name()
              + ": no word of the training texts is frequent enough to be known; lower minFrequency"
              + " or add texts");
    }
    return encoded;
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
      Dataset train,
      ScriptShares scripts,
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
        train.size(),
        judge.map(LabelledTexts::size).orElse(0),
        train.fingerprint(),
        scripts,
        report.epochs().size(),
        report.bestEpoch(),
        figures,
        Optional.of(history));
  }
}
