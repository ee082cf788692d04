package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrossValidateCommandTest {
  @TempDir private Path folder;
  private Path train = Path.of("");

  @BeforeEach
  void writeData() throws IOException {
    train = TinyData.csv(folder.resolve("train.csv"), 120, 1);
  }

  private Run run(Object... args) {
    Object[] usual = {"--train", train, "--hidden", 8, "--epochs", 2};
    Object[] all = new Object[args.length + usual.length];
    System.arraycopy(args, 0, all, 0, args.length);
    System.arraycopy(usual, 0, all, args.length, usual.length);
    return Run.sentiment(all);
  }

  @Test
  void crossValidate_json_hasEveryFold() {
    Run run = run("cross-validate", "--folds", 3, "--repeats", 2, "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.json().getAsJsonArray("folds")).hasSize(6);
    assertThat(run.json().getAsJsonObject("mean").keySet()).contains("accuracy", "mcc", "ece");
    assertThat(run.json().getAsJsonObject("deviation").keySet()).contains("accuracy");
  }

  @Test
  void crossValidate_forPeople_printsATable() {
    Run run = run("cross-validate", "--folds", 3);
    assertThat(run.out()).contains("3 folds", "mean", "deviation", "accuracy");
    assertThat(run.err()).contains("training on 72 reviews, validation on 8");
  }

  @Test
  void crossValidate_groupColumn_keepsItsFoursTogether() {
    Run run = run("cross-validate", "--folds", 7, "--group-column", "film", "--json");
    assertThat(run.json().getAsJsonArray("folds"))
        .extracting(fold -> fold.getAsJsonObject().get("examples").getAsInt() % 4)
        .containsOnly(0);
  }

  @Test
  void crossValidate_badNumbers_fail() {
    assertThat(run("cross-validate", "--repeats", 0).err()).contains("--repeats is 0");
    assertThat(run("cross-validate", "--folds", 1).err()).contains("folds is 1");
  }

  @Test
  void learningCurve_sizes_areTheRows() throws IOException {
    Path test = TinyData.csv(folder.resolve("test.csv"), 30, 2);
    Run run = run("learning-curve", "--test", test, "--sizes", "60,120", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.json().getAsJsonArray("points")).hasSize(2);
    Run text = run("learning-curve", "--test", test, "--sizes", "60");
    assertThat(text.out()).containsPattern("60 +\\d\\.\\d{4}");
  }
}
