package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.github.sentimentj.Recipe;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.examples.SharedData;
import io.github.sentimentj.text.Truncation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrainCommandTest {
  @TempDir private Path folder;
  private Path train;
  private Path model;

  @BeforeEach
  void write() throws IOException {
    train = TinyData.csv(folder.resolve("train.csv"), 120, 1);
    model = folder.resolve("model.safetensors");
  }

  private void requireFailure(Run run, int status, String message) {
    assertThat(run.status()).as(run.err()).isEqualTo(status);
    assertThat(run.out()).isEmpty();
    assertThat(run.lastError()).startsWith("sentiment: ").contains(message);
    assertThat(model).doesNotExist();
  }

  @Test
  void train_json_printsFiguresOfTheTestFile() throws IOException {
    Path test = TinyData.csv(folder.resolve("test.csv"), 30, 2);
    Run run = TinyData.train(train, model, "--test", test, "--json");

    assertThat(run.status()).as(run.err()).isZero();
    JsonObject json = run.json();
    assertThat(run.number("examples")).isEqualTo(30);
    assertThat(run.number("accuracy")).isGreaterThan(0.8);
    assertThat(run.number("macro_f1")).isBetween(0.8, 1.0);
    assertThat(run.number("loss")).isPositive();
    assertThat(json.getAsJsonObject("labels").keySet()).containsExactly("negative", "positive");
    assertThat(json.getAsJsonObject("labels").getAsJsonObject("positive").keySet())
        .contains("precision", "recall", "f1");
    assertThat(run.number("train_seconds")).isPositive();
    assertThat(run.number("tokens_per_second")).isPositive();
    assertThat(run.number("epochs")).isBetween(1.0, 12.0);
    assertThat(run.number("best_epoch")).isBetween(1.0, run.number("epochs"));
  }

  @Test
  void train_noTestFile_printsValidationOfTheBestEpoch() {
    Run run = TinyData.train(train, model, "--json");
    assertThat(run.number("examples")).isEqualTo(12);
    assertThat(model).isNotEmptyFile();
  }

  @Test
  void train_validationFile_isUsed() throws IOException {
    Path validation = TinyData.csv(folder.resolve("validation.csv"), 20, 3);
    Run run = TinyData.train(train, model, "--validation", validation, "--json");
    assertThat(run.number("examples")).isEqualTo(20);
    assertThat(run.err()).contains("training on 120 reviews, validation on 20");
  }

  @Test
  void train_forPeople_printsAReportAndShowsProgressOnStderr() {
    Run run = TinyData.train(train, model);
    assertThat(run.out()).contains("accuracy", "saved to " + model);
    assertThat(run.err()).contains("epoch 1/12: loss");
  }

  @Test
  void train_limit_takesThatMany() {
    Run run = TinyData.train(train, model, "--limit", 60, "--seed", 7);
    assertThat(run.err()).contains("training on 54 reviews, validation on 6");
  }

  @Test
  void train_groupColumn_keepsGroupsTogether() {
    Run run = TinyData.train(train, model, "--group-column", "film");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("training on 108 reviews, validation on 12");
  }

  @Test
  void train_tooFewToHoldOut_reportsNoFigures() throws IOException {
    Path few = TinyData.csv(folder.resolve("few.csv"), 20, 1);
    Run run = TinyData.train(few, model, "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.json().keySet())
        .containsExactly("train_seconds", "tokens_per_second", "epochs", "best_epoch");
  }

  @Test
  void train_otherColumnsAndTabs_areRead() throws IOException {
    String tabs = Files.readString(train).replace("text,label,film", "Review,Stars,Film");
    Path tsv =
        Files.writeString(
            folder.resolve("train.tsv"),
            tabs.lines()
                .map(line -> line.replace(", ", " ").replace(',', '\t'))
                .reduce("", (all, line) -> all + line + "\n"));
    Run run = TinyData.train(tsv, model, "--text-column", "Review", "--label-column", "Stars");
    assertThat(run.status()).as(run.err()).isZero();
  }

  /** The same texts as JSON Lines and as folders make the same model. */
  @Test
  void train_jsonLinesOrFolders_areReadAsCsvIs() throws IOException {
    List<String> rows = Files.readAllLines(train).stream().skip(1).sorted(BY_LABEL).toList();
    StringBuilder json = new StringBuilder();
    int number = 100;
    for (String row : rows) {
      String text = row.substring(1, row.lastIndexOf('"'));
      String label = label(row);
      json.append("{\"text\": \"%s\", \"label\": \"%s\"}%n".formatted(text, label));
      Path file = folder.resolve("folders/" + label + "/" + number++ + ".txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
    Path lines = Files.writeString(folder.resolve("train.jsonl"), json);
    Run ofLines = TinyData.train(lines, model, "--threads", 1);
    assertThat(ofLines.status()).as(ofLines.err()).isZero();
    byte[] first = Files.readAllBytes(model);
    Path folders = folder.resolve("folders");
    Files.createDirectories(folders.resolve("unsup"));
    Run ofFolders = TinyData.train(folders, model, "--threads", 1, "--labels", "negative,positive");
    assertThat(ofFolders.status()).as(ofFolders.err()).isZero();
    assertThat(Files.size(model)).isEqualTo(first.length);
    Run evaluated = Run.sentiment("evaluate", "--model", model, "--data", folders, "--json");
    assertThat(evaluated.number("examples")).isEqualTo(120);
    requireBadUse(folders, "--group-column", "film");
  }

  private static final Comparator<String> BY_LABEL = Comparator.comparing(TrainCommandTest::label);

  private static String label(String row) {
    return row.substring(row.lastIndexOf('"') + 2, row.lastIndexOf(','));
  }

  private void requireBadUse(Path data, Object... options) {
    assertThat(TinyData.train(data, model, options).status()).isEqualTo(2);
  }

  @Test
  void train_embeddingsOfAnyFormat_areStartedFrom() throws IOException {
    byte[] word2vec = "1 2\ngreat \0\0\u0080?\0\0\0@\n".getBytes(StandardCharsets.ISO_8859_1);
    Path vectors = Files.write(folder.resolve("vectors"), word2vec);
    Run run = TinyData.train(train, model, "--embeddings", vectors);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("words found: exact 1; entries skipped: 0");
  }

  /**
   * A model of 2,000 buckets of 16 numbers, and the word that fastText's own tool was asked for.
   */
  @Test
  void train_embeddingsSubwords_composesUnknownWords() throws IOException {
    Path vectors = SharedData.file("vectors-formats/ft-sst-sg16.bin.gz");
    Run run = TinyData.train(train, model, "--embeddings", vectors, "--embeddings-subwords");
    assertThat(run.status()).as(run.err()).isZero();
    JsonObject inspected = Run.sentiment("inspect", "--model", model, "--json").json();
    assertThat(inspected.getAsJsonObject("subwords").get("buckets").getAsInt()).isEqualTo(2000);
    for (String engine : List.of("java", "pytorch")) {
      Run predicted =
          Run.sentiment(
              "predict", "--model", model, "--engine", engine, "--json", "nonexistentword");
      assertThat(predicted.json().get("no_evidence").getAsBoolean()).isFalse();
    }
  }

  @Test
  void train_embeddingsSubwordsOfText_failsSayingWhatHasThem() throws IOException {
    Path vectors = Files.writeString(folder.resolve("vectors.txt"), "great 1 2 3\nfilm 3 2 1\n");
    requireFailure(
        TinyData.train(train, model, "--embeddings", vectors, "--embeddings-subwords"),
        1,
        "fastText model");
    requireBadUse(train, "--embeddings-subwords");
  }

  @Test
  void train_unlabelled_needsNoLabelColumn() throws IOException {
    Path test = TinyData.csv(folder.resolve("test.csv"), 30, 2);
    String texts = Files.readString(TinyData.csv(folder.resolve("more.csv"), 200, 3));
    Path more =
        Files.writeString(folder.resolve("unlabelled.csv"), texts.replace("label", "remark"));
    Run run = TinyData.train(train, model, "--unlabelled", more, "--test", test, "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.number("accuracy")).isGreaterThan(0.8);
  }

  @Test
  void train_unlabelledAndEmbeddings_standOneBehindTheOther() throws IOException {
    Path three = Files.writeString(folder.resolve("3.txt"), "great 1 2 3\nfilm 3 2 1\n");
    Path two = Files.writeString(folder.resolve("2.txt"), "great 1 2\nfilm 3 2\n");
    Run run =
        TinyData.train(
            train, model, "--unlabelled", train, "--embeddings", three, "--embeddings", two);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Run.sentiment("inspect", "--model", model, "--json").number("embedding_size"))
        .isEqualTo(3 + 2 + 100);
  }

  @Test
  void train_twoFilesOfVectorsAndAnEntry_isBadUse() throws IOException {
    Path vectors = Files.writeString(folder.resolve("v.txt"), "great 1 2 3\nfilm 3 2 1\n");
    requireFailure(
        TinyData.train(
            train,
            model,
            "--embeddings",
            vectors,
            "--embeddings",
            vectors,
            "--embeddings-entry",
            "x"),
        2,
        "only one");
    requireFailure(
        TinyData.train(train, model, "--unlabelled", train, "--embeddings-subwords"),
        2,
        "--embeddings-subwords");
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "tail", "head-and-tail"})
  void train_truncation_isInTheModel(String name) {
    TinyData.train(train, model, "--truncation", name, "--max-length", 5);
    assertThat(trainedWith(model).text().maxLength()).isEqualTo(5);
    assertThat(trainedWith(model).text().truncation())
        .isEqualTo(Truncation.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
  }

  private static Recipe trainedWith(Path file) {
    try (SentimentModel opened = SentimentModel.load(file)) {
      return opened.recipe();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void train_embeddingSizeWithVectorsOrAModelThatHaveTheirOwn_isBadUse() throws IOException {
    Path vectors = Files.writeString(folder.resolve("vectors.txt"), "great 1 2 3\nfilm 3 2 1\n");
    requireBadUse(train, "--embedding-size", 20, "--embeddings", vectors);
    requireBadUse(train, "--embedding-size", 0);
    Path start = folder.resolve("start.safetensors");
    TinyData.train(train, start);
    Run run =
        Run.sentiment(
            "train",
            "--train",
            train,
            "--out",
            model,
            "--start-from",
            start,
            "--embedding-size",
            9);
    requireFailure(run, 2, "--embedding-size cannot be given");
  }

  /** Cut into words, the texts would hold none of the model's single characters but by chance. */
  @Test
  void train_unlabelledStartingFromAModel_learnsItsTokensInItsSize() throws IOException {
    Path start = folder.resolve("start.safetensors");
    TinyData.train(
        train,
        start,
        "--tokenizer",
        "characters",
        "--embedding-size",
        12,
        "--max-length",
        9,
        "--truncation",
        "tail");
    Run run =
        Run.sentiment(
            "train",
            "--train",
            train,
            "--unlabelled",
            train,
            "--start-from",
            start,
            "--max-length",
            30,
            "--out",
            model,
            "--epochs",
            1);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err()).contains("pretrained vectors cover 100.0 % of the vocabulary");
    assertThat(trainedWith(model).text().truncation()).isEqualTo(Truncation.TAIL);
  }

  @Test
  void train_notes_areInTheCard() {
    Run run = TinyData.train(train, model, "--note", "by=me=you", "--note", "when=in May");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Run.sentiment("inspect", "--model", model).out())
        .containsPattern("by +me=you")
        .containsPattern("when +in May");
    requireBadUse(train, "--note", "nothing");
  }

  @Test
  void train_sameSeed_savesSameBytes() throws IOException {
    TinyData.train(train, model, "--seed", 5, "--threads", 1);
    byte[] first = Files.readAllBytes(model);
    TinyData.train(train, model, "--seed", 5, "--threads", 1);
    assertThat(model).hasBinaryContent(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"textcnn", "tcn", "densecnn-bilstm"})
  void train_ofAnArchitecture_savesAModelOfIt(String name) {
    Run run =
        Run.sentiment(
            "train", "--train", train, "--out", model, "--architecture", name, "--epochs", 2);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Run.sentiment("inspect", "--model", model).out())
        .containsPattern("architecture +" + name);
  }

  @Test
  void train_startingFromAModel_keepsItsNetwork() {
    Path tuned = model.resolveSibling("tuned.safetensors");
    TinyData.train(train, model);
    Run run =
        Run.sentiment(
            "train", "--train", train, "--out", tuned, "--start-from", model, "--epochs", 1);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(Run.sentiment("inspect", "--model", tuned, "--json").out())
        .contains("\"hidden_size\":16");
    Run other =
        Run.sentiment(
            "train", "--train", train, "--out", tuned, "--start-from", model, "--hidden", 9);
    assertThat(other.status()).isEqualTo(2);
    assertThat(other.err()).contains("--hidden cannot be given");
  }

  @Test
  void train_withEverySetting_keepsThemInTheModel() {
    TinyData.train(
        train,
        model,
        "--word-dropout",
        0.11,
        "--weight-dropout",
        0.12,
        "--label-smoothing",
        0.13,
        "--adversarial-norm",
        0.14,
        "--embedding-learning-rate",
        0.0015,
        "--embedding-freeze-epochs",
        1,
        "--schedule",
        "one-cycle",
        "--warm-up-epochs",
        0.15,
        "--weight-decay",
        0.016,
        "--max-gradient-norm",
        0.17,
        "--average-decay",
        0.18,
        "--embedding-size",
        25,
        "--class-weight",
        "positive=1.9",
        "--early-stopping",
        "macro-f1",
        "--patience",
        3,
        "--dropout",
        0.21,
        "--embedding-dropout",
        0.22,
        "--dense",
        23,
        "--layers",
        2,
        "--min-frequency",
        1,
        "--max-vocabulary",
        24);
    assertThat(Run.sentiment("inspect", "--model", model, "--json").out())
        .contains(
            "0.11", "0.12", "0.13", "0.14", "0.0015", "0.15", "0.016", "0.17", "0.18", "1.9",
            "0.21", "0.22", "23", "24", "25");
  }

  @ParameterizedTest
  @CsvSource({
    "textcnn,--windows,'2,7','\"windows\":[2,7]'",
    "textcnn,--maps,9,'\"maps\":9'",
    "tcn,--convolutions,2,'\"levels\":2'",
    "tcn,--kernel-size,4,'\"kernel_size\":4'",
    "tcn,--convolution-dropout,0.23,'\"convolution_dropout\":0.23'",
    "densecnn-bilstm,--maps,11,'\"growth_rate\":11'",
    "densecnn-bilstm,--convolutions,2,'\"convolutions\":2'",
    "densecnn-bilstm,--kernel-size,5,'\"window\":5'",
    "densecnn-bilstm,--convolution-dropout,0.24,'\"convolution_dropout\":0.24'",
  })
  void train_optionOfTheArchitecture_isInTheModel(
      String architecture, String option, String value, String described) {
    Run.sentiment(
        "train",
        "--train",
        train,
        "--out",
        model,
        "--epochs",
        1,
        "--architecture",
        architecture,
        option,
        value);
    assertThat(Run.sentiment("inspect", "--model", model, "--json").out().replace(" ", ""))
        .contains(described);
  }

  @ParameterizedTest
  @CsvSource({
    "textcnn,--pooling,max,does not apply to textcnn",
    "textcnn,--hidden,100,'does not apply to textcnn, which takes --windows, --maps'",
    "bilstm,--maps,100,does not apply to bilstm",
    "tcn,--layers,2,does not apply to tcn",
    "densecnn-bilstm,--windows,'3,4',does not apply to densecnn-bilstm",
    "textcnn,--windows,'3,40',window is 40",
    "tcn,--pooling,final-states,LAST_STEP",
    "tcn,--hidden,0,channels is 0",
    "densecnn-bilstm,--hidden,0,hiddenSize is 0",
    "lstm,--hidden,1,densecnn-bilstm",
  })
  void train_optionThatDoesNotApply_isBadUse(
      String architecture, String option, String value, String message) {
    Run run =
        Run.sentiment(
            "train",
            "--train",
            train,
            "--out",
            model,
            "--architecture",
            architecture,
            option,
            value);
    requireFailure(run, 2, message);
  }

  @ParameterizedTest
  @CsvSource({
    "--hidden,0",
    "--epochs,0",
    "--batch-size,-1",
    "--max-length,0",
    "--learning-rate,NaN",
    "--threads,0",
    "--limit,0",
    "--limit,-5",
    "--pooling,sum",
    "--seed,x",
    "--embeddings,missing.txt",
    "--unlabelled,missing.csv",
    "--test,missing.csv"
  })
  void train_valueOutOfRange_isBadUse(String option, String value) {
    Run run = Run.sentiment("train", "--train", train, "--out", model, option, value);
    requireFailure(run, 2, "");
    assertThat(run.err()).hasLineCount(1);
  }

  @Test
  void train_outputFolderMissing_isBadUseBeforeAnyWork() {
    requireFailure(TinyData.train(train, folder.resolve("no/m.safetensors")), 2, "no such folder");
  }

  @Test
  void train_outputIsAFolder_isBadUse() {
    requireFailure(TinyData.train(train, folder), 2, "a folder, not a file");
  }

  @Test
  void train_resumeWithoutCheckpoints_isBadUse() {
    requireFailure(TinyData.train(train, model, "--resume"), 2, "--resume needs --checkpoints");
  }

  /** Takes the standard error, and interrupts the thread that writes these words to it. */
  private static OutputStream interruptingAt(String words) {
    return new ByteArrayOutputStream() {
      @Override
      public synchronized void write(byte[] bytes, int offset, int length) {
        super.write(bytes, offset, length);
        if (new String(bytes, offset, length, StandardCharsets.UTF_8).contains(words)) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  @Test
  void train_resumedAfterAnInterrupt_savesTheSameBytes() throws IOException {
    Path checkpoints = folder.resolve("checkpoints");
    Path uninterrupted = folder.resolve("uninterrupted.safetensors");
    TinyData.train(train, uninterrupted);
    List<Object> args = List.of("train", "--train", train, "--out", model, "--checkpoints");
    OutputStream err = interruptingAt("epoch 3/12");
    int status;
    try {
      status =
          SentimentCommand.run(
              StandardStreams.of(
                  InputStream.nullInputStream(), OutputStream.nullOutputStream(), err),
              Stream.of(args, List.of(checkpoints), TinyData.SMALL_NETWORK)
                  .flatMap(List::stream)
                  .map(Object::toString)
                  .toArray(String[]::new));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(status).isOne();
    assertThat(err.toString()).contains("sentiment: training was interrupted in epoch 4");
    assertThat(model).doesNotExist();

    Run resumed = TinyData.train(train, model, "--checkpoints", checkpoints, "--resume");
    assertThat(resumed.status()).as(resumed.err()).isZero();
    assertThat(resumed.err()).contains("epoch 4/12").doesNotContain("epoch 3/12");
    assertThat(model).hasSameBinaryContentAs(uninterrupted);
  }

  @Test
  void train_missingColumn_failsNamingTheFile() {
    requireFailure(TinyData.train(train, model, "--text-column", "body"), 1, "train.csv");
  }

  @Test
  void train_oneLabel_fails() throws IOException {
    Path same = folder.resolve("same.csv");
    Files.writeString(same, Files.readString(train).replace("negative", "positive"));
    requireFailure(TinyData.train(same, model), 1, "two labels");
  }

  @Test
  void train_testLabelUnknown_failsBeforeTraining() throws IOException {
    Path test = Files.writeString(folder.resolve("test.csv"), "text,label\nso so,neutral\n");
    Run run = TinyData.train(train, model, "--test", test);
    requireFailure(run, 1, "[neutral]");
    assertThat(run.err()).hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource({
    "--calibration,vector,'\"calibration\":\"vector\"'",
    "--abstain-below,0.97,'\"rule\":\"below\",\"value\":0.97'",
    "--target-precision,0.9,'\"rule\":\"target-precision\",\"value\":0.9'",
    "--target-coverage,0.8,'\"rule\":\"target-coverage\",\"value\":0.8'",
  })
  void train_decisionOption_isInTheModel(String option, String value, String described) {
    TinyData.train(train, model, option, value);
    assertThat(Run.sentiment("inspect", "--model", model, "--json").out().replace(" ", ""))
        .contains(described);
  }

  @Test
  void train_twoAbstentions_isBadUse() {
    requireFailure(
        TinyData.train(train, model, "--abstain-below", "0.9", "--target-coverage", "0.8"),
        2,
        "give one of");
  }
}
