package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
  @TempDir private Path folder;

  @Test
  void evaluate_savedModel_hasTheFiguresOfTraining() throws IOException {
    Path train = TinyData.csv(folder.resolve("train.csv"), 120, 1);
    Path test = TinyData.csv(folder.resolve("test.csv"), 50, 2);
    Path model = folder.resolve("model.safetensors");
    Run trained = TinyData.train(train, model, "--test", test, "--json");
    Run evaluated = Run.sentiment("evaluate", "--model", model, "--data", test, "--json");

    assertThat(evaluated.status()).as(evaluated.err()).isZero();
    for (String name : new String[] {"accuracy", "macro_f1", "loss", "labels", "best_epoch"}) {
      assertThat(evaluated.json().get(name)).as(name).isEqualTo(trained.json().get(name));
    }
  }

  @Test
  void evaluate_forPeople_printsAReport() throws IOException {
    Path model = TinyData.model(folder);
    Run run = Run.sentiment("evaluate", "--model", model, "--data", folder.resolve("train.csv"));
    assertThat(run.out()).contains("120 examples: accuracy", "precision", "true \\ predicted");
  }

  @Test
  void evaluate_json_carriesAllFigures() throws IOException {
    Path model = TinyData.model(folder);
    Run run =
        Run.sentiment(
            "evaluate",
            "--model",
            model,
            "--data",
            folder.resolve("train.csv"),
            "--json",
            "--intervals",
            "--resamples",
            50,
            "--slices",
            "--mistakes",
            3);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.json().keySet())
        .contains("mcc", "kappa", "auroc", "average_precision", "brier", "ece", "aurc")
        .contains("slices", "mistakes");
    JsonObject accuracy = run.json().getAsJsonObject("intervals").getAsJsonObject("accuracy");
    assertThat(run.number("accuracy"))
        .isBetween(accuracy.get("lower").getAsDouble(), accuracy.get("upper").getAsDouble());
  }

  @Test
  void evaluate_moreForPeople_isShownBelow() throws IOException {
    Path model = TinyData.model(folder);
    Path hard =
        Files.writeString(folder.resolve("hard.csv"), "text,label\nthe film was great,negative\n");
    Run run =
        Run.sentiment(
            "evaluate",
            "--model",
            model,
            "--data",
            hard,
            "--intervals",
            "--slices",
            "--mistakes",
            3);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .contains("95 % intervals", "by length", "18 to 18 characters", "hardest mistakes")
        .containsPattern("positive \\S+, is negative: the film was great");
  }

  @Test
  void evaluate_unknownLabel_fails() throws IOException {
    Path model = TinyData.model(folder);
    Path data = Files.writeString(folder.resolve("x.csv"), "text,label\nso so,neutral\n");
    Run run = Run.sentiment("evaluate", "--model", model, "--data", data);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("neutral").hasLineCount(1);
  }

  @Test
  void evaluate_byColumn_showsEachSliceAndItsPairs() throws IOException {
    Path model = TinyData.model(folder);
    Path data =
        Files.writeString(
            folder.resolve("pairs.csv"),
            """
            text,label,phenomenon,pair
            the film was great,positive,plain,a
            the film was awful,negative,plain,a
            the film was great,negative,irony,b
            the film was great,positive,irony,b
            """);
    Object[] command = {
      "evaluate",
      "--model",
      model,
      "--data",
      data,
      "--slice-column",
      "phenomenon",
      "--pair-column",
      "pair"
    };
    Run people = Run.sentiment(command);
    assertThat(people.status()).as(people.err()).isZero();
    assertThat(people.out())
        .containsPattern("phenomenon +examples +accuracy +loss +macro F1 +sets right")
        .containsPattern("irony +2 +0\\.5000 .* 0\\.0000")
        .containsPattern("plain +2 +1\\.0000 .* 1\\.0000")
        .containsPattern(" +4 +0\\.7500 .* 0\\.5000");

    Run json = Run.sentiment(Stream.concat(Arrays.stream(command), Stream.of("--json")).toArray());
    JsonObject slices = json.json().getAsJsonObject("slices_by").getAsJsonObject("phenomenon");
    assertThat(slices.getAsJsonObject("irony").get("accuracy").getAsDouble()).isEqualTo(0.5);
    assertThat(slices.getAsJsonObject("plain").get("sets_right").getAsDouble()).isEqualTo(1);
    assertThat(json.number("sets_right")).isEqualTo(0.5);
  }

  @Test
  void evaluate_byColumnThatIsNotThere_namesIt() throws IOException {
    Path model = TinyData.model(folder);
    Path data = folder.resolve("train.csv");
    Run run =
        Run.sentiment("evaluate", "--model", model, "--data", data, "--slice-column", "nothing");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("no column \"nothing\"").hasLineCount(1);
    Run ofFolder =
        Run.sentiment("evaluate", "--model", model, "--data", folder, "--pair-column", "pair");
    assertThat(ofFolder.err()).contains("has no column pair").hasLineCount(1);
  }
}
