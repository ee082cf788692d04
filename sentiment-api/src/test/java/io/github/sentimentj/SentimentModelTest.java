package io.github.sentimentj;

import static java.lang.Character.UnicodeScript.THAI;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.calibration.Abstention;
import io.github.sentimentj.calibration.Calibration;
import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.evaluation.Interval;
import io.github.sentimentj.modelfile.WeightPrecision;
import io.github.sentimentj.report.ModelCard;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.training.CalibrationReport;
import io.github.sentimentj.training.StopReason;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingHistory;
import io.github.sentimentj.training.ValidationCheck;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SentimentModelTest {
  @TempDir Path folder;
  private FakeServices services;

  @BeforeEach
  void registerFakes() throws IOException {
    services =
        new FakeServices(
            folder,
            FakeServices.WordsProvider.class,
            FakeServices.IdleTraining.class,
            FakeServices.FirstWordEngine.class);
  }

  @AfterEach
  void removeFakes() {
    services.close();
    FakeServices.FirstWordNetwork.entered = FakeServices.FirstWordNetwork.OPEN;
    FakeServices.FirstWordNetwork.released = FakeServices.FirstWordNetwork.OPEN;
  }

  private static Dataset films(int rows) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      examples.add(
          i % 4 == 0
              ? new Example("bad film number" + i, "negative")
              : new Example("good film number" + i, "positive"));
    }
    return Dataset.of(examples);
  }

  private static SentimentModel trained() throws IOException {
    return SentimentModel.builder().train(films(80));
  }

  @Test
  void predict_ofTextInAnotherScript_namesIt() throws IOException {
    try (SentimentModel model = trained()) {
      assertThat(model.predict("ดีมาก อร่อย film").unseenScript()).contains(THAI);
      assertThat(model.predict("good film 5 😀").unseenScript()).isEmpty();
      assertThat(model.predict("").unseenScript()).isEmpty();
      Path file = folder.resolve("model");
      model.save(file);
      try (SentimentModel loaded = SentimentModel.load(file)) {
        assertThat(loaded.predict("ดีมาก").unseenScript()).contains(THAI);
      }
      Dataset thai =
          Dataset.of(List.of(new Example("ดีมาก", "positive"), new Example("แย่", "negative")));
      try (SentimentModel tuned =
          SentimentModel.builder().startFrom(model).minFrequency(1).train(thai)) {
        assertThat(tuned.predict("ดีมาก film").unseenScript()).isEmpty();
        assertThat(tuned.predict("good film").unseenScript()).isEmpty();
      }
    }
  }

  @Test
  void card_afterTraining_tellsHowItWent() throws IOException {
    try (SentimentModel model =
        SentimentModel.builder().maxEpochs(2).note("when", "in May").train(films(80))) {
      ModelCard card = model.card();
      TrainingHistory history = card.provenance().history().orElseThrow();
      assertThat(history.engine()).isEqualTo("idle");
      assertThat(history.notes()).containsExactly(Map.entry("when", "in May"));
      assertThat(history.epochs()).hasSize(2);
      assertThat(history.epochs().get(0).validation()).isPresent();
      ValidationCheck check = history.check().orElseThrow();
      Interval accuracy = check.figures().get("accuracy");
      assertThat(accuracy).isNotNull();
      assertThat(accuracy.value()).isBetween(accuracy.lower(), accuracy.upper());
      assertThat(check.after().loss()).isLessThanOrEqualTo(check.before().loss());

      Path file = folder.resolve("model");
      model.save(file, WeightPrecision.INT8);
      try (SentimentModel loaded = SentimentModel.load(file)) {
        assertThat(loaded.card().provenance()).isEqualTo(card.provenance());
        assertThat(loaded.card().precision()).isEqualTo(WeightPrecision.INT8);
        assertThat(loaded.card().limits()).anyMatch(limit -> limit.contains("rounded to int8"));
      }
    }
  }

  @Test
  void card_withoutValidation_hasNoFigures() throws IOException {
    try (SentimentModel model = SentimentModel.builder().train(films(20))) {
      TrainingHistory history = model.card().provenance().history().orElseThrow();
      assertThat(history.check()).isEmpty();
      assertThat(history.epochs()).allMatch(epoch -> epoch.validation().isEmpty());
      assertThat(model.card().toMarkdown()).contains("there were no validation data");
    }
  }

  @Test
  void note_thatIsNone_throws() {
    SentimentModel.Builder builder = SentimentModel.builder();
    assertThatThrownBy(() -> builder.note(" ", "x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("blank");
    assertThatThrownBy(() -> builder.note("x", "x".repeat(2001)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at most 2000");
  }

  @Test
  void predict_ofKnownWords_givesProbabilitiesThatSumToOne() throws IOException {
    try (SentimentModel model = trained()) {
      Prediction prediction = model.predict("good film");
      assertThat(prediction.probabilities()).containsOnlyKeys("negative", "positive");
      assertThat(prediction.probabilities().values().stream().mapToDouble(p -> p).sum())
          .isCloseTo(1, within(1e-12));
      assertThat(prediction.confidence())
          .isEqualTo(prediction.probabilities().get(prediction.label()));
      assertThat(prediction.noEvidence()).isFalse();
      assertThat(prediction.truncated()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "neverseen words only", "\uD83D\uDE00\uD83D\uDE00", "\uD800"})
  void predict_ofTextWithoutEvidence_givesTheTrainingShares(String text) throws IOException {
    try (SentimentModel model = trained()) {
      Prediction prediction = model.predict(text);
      assertThat(prediction.noEvidence()).isTrue();
      assertThat(prediction.label()).isEqualTo("positive");
      assertThat(prediction.confidence()).isCloseTo(0.75, within(0.02));
    }
  }

  @Test
  void predict_ofAMillionCharacters_isTruncated() throws IOException {
    try (SentimentModel model = trained()) {
      assertThat(model.predict("good film ".repeat(100_000)).truncated()).isTrue();
    }
  }

  @Test
  void predictAll_ofMixedTexts_keepsTheirOrder() throws IOException {
    try (SentimentModel model = trained()) {
      List<String> texts = new ArrayList<>();
      for (int i = 0; i < 3000; i++) {
        texts.add("film ".repeat(i % 7) + (i % 3 == 0 ? "good" : "bad"));
      }
      List<Prediction> together = model.predictAll(texts);
      assertThat(together).hasSize(texts.size());
      for (int i = 0; i < 50; i++) {
        assertThat(together.get(i)).isEqualTo(model.predict(texts.get(i)));
      }
    }
  }

  @Test
  void predictAll_withANull_namesItsIndexBeforeAnyWork() throws IOException {
    try (SentimentModel model = trained()) {
      assertThatThrownBy(() -> model.predictAll(Arrays.asList("good", null)))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("text at index 1");
      assertThatThrownBy(() -> model.predict(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("text");
    }
  }

  @Test
  void predictAll_ofAStream_givesTheSameAsOfAList() throws IOException {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      texts.add("film ".repeat(i % 7) + (i % 3 == 0 ? "good" : "bad"));
    }
    try (SentimentModel model = trained();
        Stream<Prediction> predictions = model.predictAll(texts.stream())) {
      assertThat(predictions.toList()).isEqualTo(model.predictAll(texts));
    }
  }

  @Test
  void predictAll_ofAStreamHalfRead_endsWithTheModel() throws IOException {
    SentimentModel model = trained();
    Iterator<Prediction> predictions =
        model.predictAll(Stream.generate(() -> "good film")).iterator();
    assertThat(predictions.next().noEvidence()).isFalse();
    model.close();
    assertThatThrownBy(predictions::next)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> model.predictAll(Stream.of("good")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void predict_withAnAbstention_marksWhatIsBelow() throws IOException {
    Path file = folder.resolve("model.safetensors");
    SentimentModel.Builder recipe =
        SentimentModel.builder().calibration(Calibration.NONE).abstention(Abstention.below(0.999));
    try (SentimentModel model = recipe.train(films(80))) {
      assertThat(model.predict("good film").abstained()).isTrue();
      assertThat(model.predict("good film").label()).isNotEmpty();
      assertThat(model.predict("unheard").abstained()).isTrue();
      assertThat(model.evaluate(films(80)).answered()).isEmpty();
      model.save(file);
    }
    try (SentimentModel model = SentimentModel.load(file)) {
      assertThat(model.predict("good film").abstained()).isTrue();
      assertThat(model.recipe().decision().abstention()).isEqualTo(Abstention.below(0.999));
    }
    try (SentimentModel model = trained()) {
      assertThat(model.predict("good film").abstained()).isFalse();
      assertThat(model.predict("unheard").abstained()).isFalse();
      assertThat(model.evaluate(films(80)).answeredShare()).isEqualTo(1);
    }
  }

  @Test
  void train_onEnoughExamples_calibratesOnValidationAndReportsIt() throws IOException {
    List<TrainingEvent> events = new ArrayList<>();
    List<Example> noisy = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      // The network always says 0.88: too sure of labels of which a third is wrong.
      noisy.add(new Example((i % 2 == 0 ? "good" : "bad") + " film " + i, label(i)));
    }
    try (SentimentModel model =
        SentimentModel.builder().listener(events::add).train(Dataset.of(noisy))) {
      CalibrationReport report =
          ((TrainingEvent.Finished) events.get(events.size() - 1))
              .report()
              .calibration()
              .orElseThrow();
      assertThat(report.after().loss()).isLessThan(report.before().loss());
      assertThat(report.after().ece()).isLessThan(report.before().ece());
      assertThat(report.before().coverage()).isEqualTo(1);
      assertThat(model.predict("good film").confidence()).isLessThan(0.8);
    }
  }

  private static String label(int index) {
    boolean wrong = index % 3 == 0;
    return (index % 2 == 0) != wrong ? "positive" : "negative";
  }

  @Test
  void predict_inWindows_averagesAllOfALongText() throws IOException {
    Path file = folder.resolve("model.safetensors");
    try (SentimentModel model = trained()) {
      model.save(file);
    }
    // 400 tokens are read at a time: here first 400 good ones, then 400 bad ones.
    String mixed = "good ".repeat(400) + "bad ".repeat(400);
    String unheard = "unheard ".repeat(900);
    try (SentimentModel model =
        SentimentModel.loader().longTexts(LongTexts.AVERAGE_WINDOWS).load(file)) {
      Prediction prediction = model.predict(mixed);
      double good = model.predict("good").probabilities().get("positive");
      double bad = model.predict("bad").probabilities().get("positive");
      assertThat(prediction.truncated()).isFalse();
      assertThat(prediction.probabilities().get("positive"))
          .isCloseTo((good + bad) / 2, within(1e-12));
      assertThat(model.predict(mixed + unheard).probabilities().get("positive"))
          .isCloseTo((good + bad) / 2, within(0.2));
      assertThat(model.predict(unheard).noEvidence()).isTrue();
      assertThat(model.predictAll(List.of("good", mixed, "bad")).get(1)).isEqualTo(prediction);
      assertThat(model.evaluate(Dataset.of(List.of(new Example(mixed, "positive")))).loss())
          .isCloseTo(-Math.log((good + bad) / 2), within(1e-12));
    }
    try (SentimentModel model = SentimentModel.load(file)) {
      assertThat(model.predict(mixed).truncated()).isTrue();
    }
  }

  @Test
  void predictAsync_always_givesWhatPredictGives() throws IOException {
    try (SentimentModel model = trained()) {
      assertThat(model.predictAsync("bad film").join()).isEqualTo(model.predict("bad film"));
      assertThatThrownBy(() -> model.predictAsync(null))
          .isInstanceOf(NullPointerException.class)
          .hasMessage("text");
    }
  }

  @Test
  void predictAsync_ofALoadedModel_heedsItsMicroBatching() throws Exception {
    Path file = folder.resolve("model.safetensors");
    try (SentimentModel model = trained()) {
      model.save(file);
    }
    MicroBatching small =
        MicroBatching.ofDefaults().maxPending(1).whenFull(MicroBatching.WhenFull.REJECT);
    FakeServices.FirstWordNetwork.released = new CountDownLatch(1);
    try (SentimentModel model = SentimentModel.loader().microBatching(small).load(file)) {
      List<CompletableFuture<Prediction>> answers = new ArrayList<>();
      int most = Runtime.getRuntime().availableProcessors() + 2;
      for (int i = 0; i < 10 * most; i++) {
        answers.add(model.predictAsync("good film"));
      }
      FakeServices.FirstWordNetwork.released.countDown();
      assertThat(answers).anyMatch(CompletableFuture::isCompletedExceptionally);
      assertThat(answers.get(0).get(20, TimeUnit.SECONDS).label()).isNotEmpty();
    }
  }

  @Test
  void close_withTextsHandedIn_answersThemFirst() throws Exception {
    SentimentModel model = trained();
    FakeServices.FirstWordNetwork.released = new CountDownLatch(1);
    CompletableFuture<Prediction> answer = model.predictAsync("good film");
    CompletableFuture<Void> closing = CompletableFuture.runAsync(model::close);
    FakeServices.FirstWordNetwork.released.countDown();
    closing.get(20, TimeUnit.SECONDS);
    assertThat(answer.get(20, TimeUnit.SECONDS).label()).isNotEmpty();
    assertThatThrownBy(() -> model.predictAsync("late")).isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({"80, 20, 20", "15000, 6, 13", "40000, 4, 8"})
  void train_withoutEpochs_showsFewTextsMoreOften(int rows, int recurrent, int convolutional)
      throws IOException {
    Dataset films = films(rows);
    try (SentimentModel bilstm = SentimentModel.builder().train(films, Dataset.of(List.of()));
        SentimentModel textCnn =
            SentimentModel.builder()
                .architecture(TextCnn.ofDefaults())
                .train(films, Dataset.of(List.of()))) {
      assertThat(bilstm.recipe().training().maxEpochs()).isEqualTo(recurrent);
      assertThat(textCnn.recipe().training().maxEpochs()).isEqualTo(convolutional);
    }
  }

  @Test
  void evaluate_ofLabelledTexts_countsThem() throws IOException {
    try (SentimentModel model = trained()) {
      Evaluation evaluation = model.evaluate(films(40));
      assertThat(evaluation.examples()).isEqualTo(40);
      assertThat(evaluation.loss()).isPositive();
    }
  }

  @Test
  void evaluate_withAnUnknownLabel_namesIt() throws IOException {
    try (SentimentModel model = trained()) {
      Dataset foreign = Dataset.of(List.of(new Example("good film", "Positive")));
      assertThatThrownBy(() -> model.evaluate(foreign))
          .isInstanceOf(DataException.class)
          .hasMessageContaining("'Positive'")
          .hasMessageContaining("good film")
          .hasMessageContaining("[negative, positive]");
    }
  }

  @Test
  void train_withOneLabel_saysSo() {
    Dataset single = Dataset.of(List.of(new Example("a b", "x"), new Example("a c", "x")));
    assertThatThrownBy(() -> SentimentModel.builder().train(single))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("all 2 training examples have the label 'x'");
  }

  @Test
  void train_withoutExamples_saysSo() {
    assertThatThrownBy(() -> SentimentModel.builder().train(Dataset.of(List.of())))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("no training examples");
  }

  @Test
  void train_withAnUnknownEngine_failsBeforeTheWork() {
    List<TrainingEvent> events = new ArrayList<>();
    assertThatThrownBy(
            () -> SentimentModel.builder().engine("jva").listener(events::add).train(films(80)))
        .isInstanceOf(MissingEngineException.class)
        .hasMessageContaining("'jva'")
        .hasMessageContaining("first-word");
    assertThat(events).isEmpty();
  }

  @Test
  void train_withLabelsOfOneExample_trainsOnThemAll() throws IOException {
    List<Example> examples = new ArrayList<>(films(60).stream().toList());
    for (int i = 0; i < 20; i++) {
      examples.add(new Example("odd film number" + i, "odd" + i));
    }
    try (SentimentModel model = SentimentModel.builder().train(Dataset.of(examples))) {
      assertThat(model.labels()).hasSize(22);
    }
  }

  @Test
  void train_onOneGroup_trainsOnAllOfIt() throws IOException {
    Dataset grouped =
        Dataset.of(
            films(60).stream()
                .map(
                    e -> new Example(e.text(), e.label(), e.id(), java.util.Optional.of("only"), 1))
                .toList());
    try (SentimentModel model = SentimentModel.builder().maxEpochs(2).train(grouped)) {
      assertThat(model.provenance().trainingExamples()).isEqualTo(60);
      assertThat(model.provenance().validationExamples()).isZero();
    }
  }

  @Test
  void train_withAnEmptyValidationSet_countsTheLastEpoch() throws IOException {
    try (SentimentModel model =
        SentimentModel.builder().maxEpochs(3).train(films(60), Dataset.of(List.of()))) {
      assertThat(model.provenance().bestEpoch()).isEqualTo(3);
    }
  }

  @Test
  void train_withAnUnknownValidationLabel_namesItBeforeTheWork() {
    List<TrainingEvent> events = new ArrayList<>();
    Dataset foreign = Dataset.of(List.of(new Example("good film", "Positive")));
    assertThatThrownBy(
            () -> SentimentModel.builder().listener(events::add).train(films(60), foreign))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("'Positive'");
    assertThat(events).isEmpty();
  }

  @Test
  void train_onAColumnOfDifferentValues_asksForTheLabelColumn() {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < 1200; i++) {
      examples.add(new Example("a film", "user" + i));
    }
    assertThatThrownBy(() -> SentimentModel.builder().train(Dataset.of(examples)))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("1200 different labels");
  }

  @Test
  void load_withAnotherTokenizerHandedIn_namesBoth() throws IOException {
    Path file = folder.resolve("model.safetensors");
    try (SentimentModel model = trained()) {
      model.save(file);
    }
    Tokenizer other =
        new Tokenizer() {
          @Override
          public List<Token> tokenize(String text) {
            return List.of();
          }

          @Override
          public TokenizerSpec spec() {
            return new TokenizerSpec("other", 3);
          }
        };
    assertThatThrownBy(() -> SentimentModel.loader().tokenizer(other).load(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("other v3")
        .hasMessageContaining("words v1");
  }

  @Test
  void train_withoutAFrequentWord_saysWhatToDo() {
    Dataset rare = Dataset.of(List.of(new Example("a b", "x"), new Example("c d", "y")));
    assertThatThrownBy(() -> SentimentModel.builder().minFrequency(2).train(rare))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("minFrequency");
  }

  @Test
  void train_always_tellsItsListenerEverythingInOrder() throws IOException {
    List<TrainingEvent> events = new ArrayList<>();
    SentimentModel.builder().listener(events::add).maxEpochs(5).train(films(80)).close();
    assertThat(events.get(0)).isInstanceOf(TrainingEvent.Started.class);
    assertThat(events.get(1)).isInstanceOf(TrainingEvent.StepEnded.class);
    assertThat(events.get(2)).isInstanceOf(TrainingEvent.EpochEnded.class);
    TrainingEvent last = events.get(events.size() - 1);
    assertThat(last)
        .isInstanceOfSatisfying(
            TrainingEvent.Finished.class,
            finished -> {
              // The idle engine never improves on its first epoch.
              assertThat(finished.report().bestEpoch()).isEqualTo(1);
              assertThat(finished.report().epochs()).hasSize(3);
              assertThat(finished.report().stopReason()).isEqualTo(StopReason.EARLY_STOPPING);
              assertThat(finished.report().tokens()).isEqualTo(30);
            });
  }

  @Test
  void train_ofFewExamples_usesThemAllAndEveryEpoch() throws IOException {
    try (SentimentModel model = SentimentModel.builder().maxEpochs(4).train(films(20))) {
      assertThat(model.provenance().trainingExamples()).isEqualTo(20);
      assertThat(model.provenance().validationExamples()).isZero();
      assertThat(model.provenance().epochs()).isEqualTo(4);
      assertThat(model.provenance().bestEpoch()).isEqualTo(4);
    }
  }

  @Test
  void saveAndLoad_throughFileAndStream_giveTheSameModel() throws IOException {
    Path file = folder.resolve("model.safetensors");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SentimentModel model = trained()) {
      model.save(file);
      model.save(bytes);
      try (SentimentModel fromFile = SentimentModel.load(file);
          SentimentModel fromStream =
              SentimentModel.load(new ByteArrayInputStream(bytes.toByteArray()))) {
        assertThat(fromFile.recipe()).isEqualTo(model.recipe());
        assertThat(fromFile.labels()).isEqualTo(model.labels());
        assertThat(fromFile.provenance()).isEqualTo(model.provenance());
        assertThat(fromFile.predict("good film")).isEqualTo(model.predict("good film"));
        assertThat(fromStream.predict("bad film")).isEqualTo(model.predict("bad film"));
      }
    }
  }

  @Test
  void load_withAnUnknownEngine_namesTheArtifact() throws IOException {
    Path file = folder.resolve("model.safetensors");
    try (SentimentModel model = trained()) {
      model.save(file);
    }
    assertThatThrownBy(() -> SentimentModel.loader().engine("pytorch").load(file))
        .isInstanceOf(MissingEngineException.class)
        .hasMessageContaining("'pytorch'")
        .hasMessageContaining("first-word")
        .hasMessageContaining("io.github.sentimentj:sentiment-djl");
  }

  @Test
  void withoutOtherArtifacts_everythingNamesTheOneToAdd() throws IOException {
    Path file = folder.resolve("model.safetensors");
    try (SentimentModel model = trained()) {
      model.save(file);
    }
    services.close();
    assertThatThrownBy(() -> SentimentModel.load(file))
        .isInstanceOf(MissingEngineException.class)
        .hasMessageContaining("io.github.sentimentj:sentiment-runtime");
    assertThatThrownBy(() -> SentimentModel.builder().train(films(80)))
        .isInstanceOf(MissingEngineException.class)
        .hasMessageContaining("io.github.sentimentj:sentiment-djl");
  }

  @Test
  void close_whileACallIsInFlight_waitsForIt() throws Exception {
    SentimentModel model = trained();
    FakeServices.FirstWordNetwork.entered = new CountDownLatch(1);
    FakeServices.FirstWordNetwork.released = new CountDownLatch(1);
    int closedBefore = FakeServices.FirstWordNetwork.CLOSED.get();
    CompletableFuture<Prediction> call =
        CompletableFuture.supplyAsync(() -> model.predict("good film"));
    assertThat(FakeServices.FirstWordNetwork.entered.await(20, TimeUnit.SECONDS)).isTrue();
    CompletableFuture<Void> closing = CompletableFuture.runAsync(model::close);
    Thread.sleep(50);
    assertThat(closing).isNotDone();
    assertThat(FakeServices.FirstWordNetwork.CLOSED.get()).isEqualTo(closedBefore);
    FakeServices.FirstWordNetwork.released.countDown();
    assertThat(call.get(20, TimeUnit.SECONDS).label()).isNotEmpty();
    closing.get(20, TimeUnit.SECONDS);
    assertThat(FakeServices.FirstWordNetwork.CLOSED.get()).isEqualTo(closedBefore + 1);
  }

  @Test
  void close_calledTwice_closesOnceAndEndsAllUse() throws IOException {
    SentimentModel model = trained();
    int closedBefore = FakeServices.FirstWordNetwork.CLOSED.get();
    model.close();
    model.close();
    assertThat(FakeServices.FirstWordNetwork.CLOSED.get()).isEqualTo(closedBefore + 1);
    assertThatThrownBy(() -> model.predict("good"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> model.save(folder.resolve("late")))
        .isInstanceOf(IllegalStateException.class);
  }
}
