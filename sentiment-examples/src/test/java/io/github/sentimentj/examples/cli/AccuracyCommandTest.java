package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.sentimentj.examples.benchmark.TinyDataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccuracyCommandTest {
  @TempDir private Path folder;
  private Path data;
  private Path out;

  @BeforeEach
  void write() throws IOException {
    data = TinyDataFolder.in(folder.resolve("data"));
    out = folder.resolve("benchmarks.md");
  }

  private Run accuracy(Object... more) {
    List<Object> args = new ArrayList<>(List.of("benchmark", "accuracy", "--data", data));
    args.addAll(List.of("--out", out, "--commit", "abc"));
    args.addAll(List.of(more));
    return Run.sentiment(args.toArray());
  }

  private Run quick(Object... more) {
    List<Object> args = new ArrayList<>(List.of("--limit", 60, "--epochs", 1));
    args.addAll(List.of(more));
    return accuracy(args.toArray());
  }

  private List<String> rowsOfSeed(int seed) throws IOException {
    try (Stream<String> lines = Files.lines(out)) {
      return lines.filter(line -> line.contains("| %d | abc | 20".formatted(seed))).toList();
    }
  }

  private void requireBadUse(Run run, String message) {
    assertThat(run.status()).as(run.err()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("sentiment: ").contains(message).hasLineCount(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void accuracy_allTasks_keepsARowOfEach() throws IOException {
    Files.writeString(out, "# Ours\n");
    Run run = quick();

    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).hasLineCount(17);
    assertThat(rowsOfSeed(1))
        .extracting(row -> row.substring(2, row.indexOf(" | bilstm |")))
        .containsExactly(
            "imdb (60 rows, 1 epoch)",
            "imdb-adversarial (60 rows, 1 epoch)",
            "imdb-unlabelled (60 rows, 1 epoch)",
            "imdb-unlabelled-adversarial (60 rows, 1 epoch)",
            "imdb-5000 (60 rows, 1 epoch)",
            "sst2 (60 rows, 1 epoch)",
            "sst2-unlabelled (60 rows, 1 epoch)",
            "sst2-sentences (60 rows, 1 epoch)",
            "sst5 (60 rows, 1 epoch)",
            "sst5-unlabelled (60 rows, 1 epoch)",
            "sst5-sentences (60 rows, 1 epoch)",
            "chnsenticorp (60 rows, 1 epoch)",
            "chnsenticorp-characters (60 rows, 1 epoch)",
            "waimai (60 rows, 1 epoch)",
            "waimai-characters (60 rows, 1 epoch)",
            "umsab-spanish (60 rows, 1 epoch)",
            "umsab-spanish-words (60 rows, 1 epoch)");
    assertThat(Files.readString(out)).startsWith("# Ours\n");
    assertThat(run.err())
        .contains("training on 54 reviews, validation on 6")
        .contains("training on 60 reviews, validation on 60")
        .contains("epoch 1/1: loss");
  }

  @Test
  void accuracy_again_doesOnlyWhatIsMissing() throws IOException {
    quick("--task", "sst5", "--seeds", 2);
    String whole = Files.readString(out);
    String lost = rowsOfSeed(1).get(0);
    Run done = quick("--task", "sst5", "--seeds", 2);
    assertThat(done.status()).as(done.err()).isZero();
    assertThat(done.out()).isEmpty();
    assertThat(done.err()).contains("seed 2, commit abc: skipped").doesNotContain("training on");
    assertThat(out).hasContent(whole);

    Files.writeString(out, whole.replace(lost + "\n", ""));
    Run resumed = quick("--task", "sst5", "--seeds", 2);
    assertThat(resumed.out()).hasLineCount(1).contains("seed 1, commit abc: accuracy");
    assertThat(rowsOfSeed(1)).hasSize(1);
    assertThat(rowsOfSeed(2)).hasSize(1);
  }

  @Test
  void accuracy_phrases_areFollowedBySentences() {
    assertThat(quick("--task", "sst5").err())
        .containsPattern("(?s)vocabulary 11;.*best epoch.*fine-tuning on.*vocabulary 19;.*best");
    assertThat(quick("--task", "sst5-sentences").err())
        .containsOnlyOnce("; vocabulary")
        .doesNotContain("fine-tuning");
  }

  @Test
  void accuracy_adversarial_givesItMoreEpochs() {
    Run plain = accuracy("--limit", 500, "--task", "imdb");
    Run adversarial = accuracy("--limit", 500, "--task", "imdb-adversarial");
    assertThat(plain.err()).doesNotContain("at most 6 epochs");
    assertThat(adversarial.err()).contains("at most 6 epochs");
    assertThat(lastLoss(adversarial)).isNotEqualTo(lastLoss(plain));
  }

  private static String lastLoss(Run run) {
    return run.err().substring(run.err().lastIndexOf("calibration"));
  }

  @Test
  void accuracy_json_printsOneObjectARun() {
    Run run = quick("--task", "sst2", "--architecture", "textcnn", "--seeds", 2, "--json");
    assertThat(run.status()).as(run.err()).isZero();
    List<JsonObject> runs =
        run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(runs).extracting(json -> json.get("seed").getAsInt()).containsExactly(1, 2);
    assertThat(runs.get(0).keySet())
        .containsSubsequence(
            "task",
            "architecture",
            "seed",
            "commit",
            "date",
            "examples",
            "accuracy",
            "macro_f1",
            "loss",
            "labels",
            "train_seconds",
            "tokens_per_second",
            "epochs",
            "best_epoch",
            "hardware");
    assertThat(runs.get(0).get("task").getAsString()).isEqualTo("sst2 (60 rows, 1 epoch)");
    assertThat(runs.get(0).get("architecture").getAsString()).isEqualTo("textcnn");
    assertThat(runs.get(0).get("examples").getAsInt()).isEqualTo(60);
  }

  @Test
  void accuracy_row_holdsTheFiguresThatWerePrinted() throws IOException {
    JsonObject printed = quick("--task", "sst2", "--json").json();
    String[] cells = rowsOfSeed(1).get(0).split(" \\| ", -1);
    assertThat(Double.parseDouble(cells[5])).isEqualTo(rounded(printed, "accuracy"));
    assertThat(Double.parseDouble(cells[6])).isEqualTo(rounded(printed, "loss"));
    assertThat(Double.parseDouble(cells[7])).isEqualTo(rounded(printed, "macro_f1"));
    JsonObject positive = printed.getAsJsonObject("labels").getAsJsonObject("positive");
    assertThat(Double.parseDouble(cells[8])).isEqualTo(rounded(positive, "precision"));
    assertThat(Double.parseDouble(cells[9])).isEqualTo(rounded(positive, "recall"));
    assertThat(Double.parseDouble(cells[10])).isEqualTo(rounded(positive, "f1"));
  }

  private static double rounded(JsonObject json, String name) {
    return Math.round(json.get(name).getAsDouble() * 1e4) / 1e4;
  }

  @Test
  void accuracy_testTextsInTrain_areToldOf() throws IOException {
    Files.copy(
        data.resolve("sst/sst5_train.csv.gz"),
        data.resolve("sst/sst5_test.csv.gz"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(accuracy("--task", "sst5-sentences", "--epochs", 1).err())
        .contains("120 of 120 test texts stand among the training texts, too");
  }

  @Test
  void accuracy_damagedTable_failsBeforeAnyTraining() throws IOException {
    quick("--task", "sst5");
    Files.writeString(out, Files.readString(out).replace("| abc | 20", "| abc | on 20"));
    Run run = quick("--task", "sst5", "--seeds", 2);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .startsWith("sentiment: " + out + ":")
        .contains("expected a date")
        .hasLineCount(1);
  }

  @Test
  void accuracy_fileMissing_isBadUseNamingIt() throws IOException {
    Path missing = data.resolve("imdb/unsup.csv.gz");
    Files.delete(missing);
    requireBadUse(accuracy(), "no such file: " + missing + "; the task imdb-unlabelled needs it");
  }

  @ParameterizedTest
  @CsvSource({
    "--task,imbd,'expected one of imdb, imdb-adversarial, imdb-unlabelled, imdb-unlabelled-adversarial, imdb-5000, sst2'",
    "--architecture,lstm,'expected one of bilstm, max-mean-bilstm, textcnn, tcn, densecnn-bilstm'",
    "--seeds,0,seeds is 0",
    "--limit,0,limit is 0",
    "--epochs,0,epochs is 0",
    "--commit,a b,without spaces",
    "--data,nowhere,no such folder: nowhere",
  })
  void accuracy_badValue_isBadUse(String option, String value, String message) {
    // Of an option given twice the message would be another.
    List<Object> args = new ArrayList<>(List.of("benchmark", "accuracy", "--out", out));
    if (!option.equals("--data")) {
      args.addAll(List.of("--data", data));
    }
    args.addAll(List.of(option, value));
    requireBadUse(Run.sentiment(args.toArray()), message);
  }

  @Test
  void benchmark_nothingNamed_isBadUse() {
    Run run = Run.sentiment("benchmark");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("Missing required subcommand").hasLineCount(1);
  }

  @Test
  void names_ofArchitectures_areThoseOfTrainAndMore() {
    assertThat(new MeasuredArchitectureName()).containsAll(new ArchitectureName());
  }
}
