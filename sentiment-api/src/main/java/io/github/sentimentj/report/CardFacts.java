package io.github.sentimentj.report;

import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.calibration.Abstention;
import io.github.sentimentj.calibration.Calibration;
import io.github.sentimentj.evaluation.Interval;
import io.github.sentimentj.modelfile.Provenance;
import io.github.sentimentj.text.TextSettings;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.training.TrainingHistory;
import io.github.sentimentj.training.ValidationCheck;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a card says, in rows of text: names and values, or a table with a head. */
final class CardFacts {
  private static final int LABELS_SHOWN = 20;
  private static final List<String> FIRST_FIGURES =
      List.of("accuracy", "macro_f1", "mcc", "auroc", "ece", "loss");

  private final ModelCard card;
  private final Provenance provenance;
  private final Optional<TrainingHistory> history;
  private final Optional<ValidationCheck> check;

  CardFacts(ModelCard card) {
    this.card = card;
    this.provenance = card.provenance();
    this.history = provenance.history();
    this.check = history.flatMap(TrainingHistory::check);
  }

  List<List<String>> model() {
    TextSettings text = card.recipe().text();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("architecture", architecture(card.recipe().architecture())));
    rows.add(List.of("labels", labels()));
    rows.add(List.of("tokenizer", tokenizer(text.tokenizer())));
    rows.add(
        List.of(
            "vocabulary",
            "%s words%s"
                .formatted(
                    Numbers.whole(card.vocabularySize()),
                    card.subwords()
                        .map(rule -> ", others of " + Numbers.whole(rule.buckets()) + " subwords")
                        .orElse(""))));
    rows.add(List.of("word vectors", card.embeddingSize() + " numbers each"));
    rows.add(
        List.of(
            "reads",
            "%s tokens (%s)"
                .formatted(
                    Numbers.whole(text.maxLength()),
                    CardJson.spelling(text.truncation()).replace('-', ' '))));
    rows.add(List.of("parameters", Numbers.whole(card.parameters())));
    rows.add(List.of("precision", CardJson.spelling(card.precision())));
    return rows;
  }

  private static String architecture(Architecture architecture) {
    return CardJson.flat(architecture).entrySet().stream()
        .map(setting -> setting.getKey() + " " + setting.getValue())
        .collect(Collectors.joining(", ", architecture.name() + " (", ")"));
  }

  private String labels() {
    return IntStream.range(0, Math.min(LABELS_SHOWN, card.labels().size()))
            .mapToObj(i -> card.labels().get(i) + " " + Numbers.percent(card.priors().get(i)))
            .collect(Collectors.joining(", "))
        + (card.labels().size() > LABELS_SHOWN
            ? " and %d more".formatted(card.labels().size() - LABELS_SHOWN)
            : "");
  }

  private static String tokenizer(TokenizerSpec spec) {
    String parameters = spec.parameters().isEmpty() ? "" : " " + spec.parameters();
    int bytes = spec.content().remaining();
    return "%s, version %d%s%s"
        .formatted(
            spec.id(),
            spec.version(),
            parameters,
            bytes == 0 ? "" : ", " + Numbers.whole(bytes) + " bytes of rules");
  }

  List<List<String>> data() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "training data",
            Numbers.whole(provenance.trainingExamples())
                + " examples, SHA-256 "
                + provenance.dataSha256()));
    rows.add(
        List.of(
            "validation data",
            provenance.validationExamples() == 0
                ? "none"
                : Numbers.whole(provenance.validationExamples())
                    + " examples"
                    + check.map(each -> ", SHA-256 " + each.dataSha256()).orElse("")));
    String scripts =
        provenance.scripts().shares().entrySet().stream()
            .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
            .map(script -> script.getKey() + " " + Numbers.percent(script.getValue()))
            .collect(Collectors.joining(", "));
    rows.add(List.of("scripts", scripts.isEmpty() ? "none" : scripts));
    history
        .flatMap(TrainingHistory::vectors)
        .ifPresent(
            vectors ->
                rows.add(
                    List.of(
                        "pretrained vectors",
                        "know %s of the words, %s of the tokens"
                            .formatted(
                                Numbers.percent(vectors.types()),
                                Numbers.percent(vectors.tokens())))));
    return rows;
  }

  List<List<String>> training() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("library", provenance.libraryVersion()));
    history.ifPresent(each -> rows.add(List.of("engine", each.engine())));
    rows.add(
        List.of(
            "best epoch",
            "%d of %d%s"
                .formatted(
                    provenance.bestEpoch(),
                    provenance.epochs(),
                    history
                        .map(each -> ", ended by " + CardJson.spelling(each.stopReason()))
                        .orElse(""))));
    history.ifPresent(
        each -> {
          rows.add(List.of("tokens seen", Numbers.whole(each.tokens())));
          if (each.skippedSteps() > 0) {
            rows.add(List.of("steps skipped", Numbers.whole(each.skippedSteps())));
          }
        });
    return rows;
  }

  List<List<String>> epochs() {
    List<List<String>> rows = new ArrayList<>();
    for (TrainingHistory.Epoch epoch : history.map(TrainingHistory::epochs).orElse(List.of())) {
      rows.add(
          List.of(
              Integer.toString(epoch.epoch()),
              Numbers.figure(epoch.trainingLoss()),
              Numbers.figure(epoch.trainingAccuracy()),
              epoch.validation().map(each -> Numbers.figure(each.loss())).orElse("–"),
              epoch.validation().map(each -> Numbers.figure(each.accuracy())).orElse("–"),
              epoch.validation().map(each -> Numbers.figure(each.macroF1())).orElse("–")));
    }
    if (!rows.isEmpty()) {
      rows.add(
          0,
          List.of(
              "epoch",
              "training loss",
              "training accuracy",
              "validation loss",
              "validation accuracy",
              "validation macro F1"));
    }
    return rows;
  }

  List<String> aboutFigures() {
    return check.isEmpty()
        ? List.of()
        : List.of(
            "After calibration, with 95 % bootstrap intervals. The epoch was chosen by these data"
                + " and calibration fitted on them: new data will show a little less.");
  }

  List<List<String>> figures() {
    List<List<String>> rows = new ArrayList<>();
    check.ifPresent(
        each -> {
          rows.add(List.of("figure", "value", "95 % interval"));
          Set<String> names = new LinkedHashSet<>(FIRST_FIGURES);
          names.retainAll(each.figures().keySet());
          names.addAll(each.figures().keySet());
          names.forEach(name -> rows.add(figure(name, each.figures())));
        });
    return rows;
  }

  private static List<String> figure(String name, Map<String, Interval> figures) {
    Interval interval = figures.getOrDefault(name, new Interval(0, 0, 0));
    return List.of(
        Numbers.name(name),
        Numbers.figure(interval.value()),
        Numbers.figure(interval.lower()) + " to " + Numbers.figure(interval.upper()));
  }

  List<List<String>> confidence() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("calibration", calibration()));
    check.ifPresent(
        each -> {
          rows.add(
              List.of(
                  "ECE by it",
                  Numbers.figure(each.before().ece())
                      + " before, "
                      + Numbers.figure(each.after().ece())
                      + " after"));
          rows.add(
              List.of(
                  "loss by it",
                  Numbers.figure(each.before().loss())
                      + " before, "
                      + Numbers.figure(each.after().loss())
                      + " after"));
        });
    rows.add(List.of("abstention", abstention()));
    return rows;
  }

  private String calibration() {
    Calibration wanted = card.recipe().decision().calibration();
    List<Double> scales = card.decision().calibrator().scales();
    if (card.decision().calibrator().isIdentity()) {
      return wanted == Calibration.NONE ? "none" : CardJson.spelling(wanted) + ", changed nothing";
    }
    return wanted == Calibration.TEMPERATURE
        ? "temperature " + Numbers.figure(1 / scales.get(0))
        : CardJson.spelling(wanted) + ", a factor and an offset for each label";
  }

  private String abstention() {
    Abstention wanted = card.recipe().decision().abstention();
    double threshold = card.decision().threshold();
    if (threshold == 0) {
      return "never";
    }
    String rule =
        switch (wanted.rule()) {
          case NEVER, BELOW -> "";
          case TARGET_PRECISION -> ", for a precision of " + Numbers.percent(wanted.value());
          case TARGET_COVERAGE -> ", for a coverage of " + Numbers.percent(wanted.value());
        };
    String outcome =
        check
            .map(
                each ->
                    "; answers %s of the validation data, %s of them right"
                        .formatted(
                            Numbers.percent(each.after().coverage()),
                            Numbers.percent(each.after().accuracy())))
            .orElse("");
    return "below a confidence of " + Numbers.figure(threshold) + rule + outcome;
  }

  List<List<String>> notes() {
    return history.map(TrainingHistory::notes).map(Map::entrySet).stream()
        .flatMap(Set::stream)
        .map(note -> List.of(note.getKey(), note.getValue()))
        .toList();
  }

  List<List<String>> recipe() {
    List<List<String>> rows = new ArrayList<>();
    CardJson.flat(card.recipe()).forEach((name, value) -> rows.add(List.of(name, value)));
    return rows;
  }
}
