package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
  @TempDir private static Path folder;
  private static Path model;

  @BeforeAll
  static void train() throws IOException {
    model = TinyData.model(folder);
  }

  @Test
  void explain_json_hasATokenForEveryWord() {
    Run run = Run.sentiment("explain", "--model", model, "--json", "the film was superb", "dull");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).hasLineCount(2);
    JsonObject first =
        JsonParser.parseString(run.out().lines().findFirst().orElseThrow()).getAsJsonObject();
    assertThat(first.keySet())
        .containsExactly("label", "method", "score", "base_score", "prediction", "tokens");
    assertThat(first.get("label").getAsString()).isEqualTo("positive");
    assertThat(first.get("method").getAsString()).isEqualTo("leave-one-out");
    assertThat(first.getAsJsonArray("tokens")).hasSize(4);
    double most = 0;
    String word = "";
    for (JsonElement each : first.getAsJsonArray("tokens")) {
      JsonObject token = each.getAsJsonObject();
      assertThat(token.keySet()).contains("text", "start", "end", "score");
      if (token.get("score").getAsDouble() > most) {
        most = token.get("score").getAsDouble();
        word = token.get("text").getAsString();
      }
    }
    assertThat(word).isEqualTo("superb");
  }

  @Test
  void explain_withAnsi_isTheTextInColours() {
    Run run = Run.withInput("the film was superb\n", "explain", "--model", model, "--ansi");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).startsWith("positive ").contains("\u001B[48;5;75msuperb\u001B[0m");
  }

  @Test
  void explain_noTerminal_isATableWithoutColours() {
    Run run = Run.withInput("the film was superb\n", "explain", "--model", model);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("superb").doesNotContain("\u001B");
  }

  @Test
  void explain_html_writesAPage() throws IOException {
    Path page = folder.resolve("page.html");
    Run run =
        Run.sentiment("explain", "--model", model, "--html", page, "<b>superb</b> & \"dull\"", "x");
    assertThat(run).isEqualTo(new Run(0, "", ""));
    assertThat(Files.readString(page))
        .startsWith("<!DOCTYPE html>")
        .contains("&lt;b&gt;")
        .contains(">superb</span>")
        .contains("&quot;");
  }

  @Test
  void explain_gradients_areThatEnginesThatHasThem() {
    Object[] call = {
      "explain", "--model", model, "--method", "integrated-gradients", "--json", "a superb film"
    };
    Run run = Run.sentiment(call);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("computes no gradients").hasLineCount(1);
    Object[] onPyTorch = java.util.Arrays.copyOf(call, call.length + 2);
    onPyTorch[call.length] = "--engine";
    onPyTorch[call.length + 1] = "pytorch";
    assertThat(Run.sentiment(onPyTorch).json().get("method").getAsString())
        .isEqualTo("integrated-gradients");
  }

  @Test
  void explain_unknownLabel_isBadUse() {
    Run run = Run.sentiment("explain", "--model", model, "--label", "meh", "a superb film");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("[negative, positive]").hasLineCount(1);
  }
}
