package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PredictCommandTest {
  @TempDir private static Path folder;
  private static Path model;

  @BeforeAll
  static void train() throws IOException {
    model = TinyData.model(folder);
  }

  private static int runOn(InputStream in, OutputStream out, OutputStream err) {
    return SentimentCommand.run(
        StandardStreams.of(in, out, err), "predict", "--model", model.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "pytorch"})
  void predict_json_printsOneObjectALine(String engine) {
    Run run =
        Run.sentiment(
            "predict",
            "--model",
            model,
            "--engine",
            engine,
            "--json",
            "the film was superb",
            "the film was dull");

    assertThat(run.status()).as(run.err()).isZero();
    List<JsonObject> lines =
        run.out().lines().map(line -> JsonParser.parseString(line).getAsJsonObject()).toList();
    assertThat(lines)
        .extracting(line -> line.get("label").getAsString())
        .containsExactly("positive", "negative");
    JsonObject first = lines.get(0);
    assertThat(first.keySet())
        .containsExactly(
            "label", "confidence", "probabilities", "truncated", "no_evidence", "abstained");
    assertThat(first.getAsJsonObject("probabilities").get("positive"))
        .isEqualTo(first.get("confidence"));
    assertThat(first.get("truncated").getAsBoolean()).isFalse();
  }

  @Test
  void predict_forPeople_isLabelConfidenceAndText() {
    Run run = Run.sentiment("predict", "--model", model, "the film was superb");
    assertThat(run.out()).matches("positive\t[01]\\.\\d{4}\tthe film was superb\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void predict_stdin_keepsOrderOverManyChunks() {
    int lines = 3 * PredictCommand.CHUNK + 1;
    String in =
        IntStream.range(0, lines)
            .mapToObj(i -> "the plot was %s, %d\n".formatted(i % 3 == 0 ? "dull" : "superb", i))
            .collect(Collectors.joining());
    Run run = Run.withInput(in, "predict", "--model", model);

    List<String> out = run.out().lines().toList();
    assertThat(out).hasSize(lines);
    for (int i = 0; i < lines; i++) {
      assertThat(out.get(i)).startsWith(i % 3 == 0 ? "negative" : "positive").endsWith(", " + i);
    }
  }

  @Test
  void predict_lineThatIsNotUtf8_failsBehindTheLinesBefore() {
    byte[] in = "superb\ndull\nn\u00E9e\n".getBytes(ISO_8859_1);
    Run run = Run.withInput(in, "predict", "--model", model);
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.err()).startsWith("sentiment: stdin:3: byte 0xE9 is not UTF-8");
  }

  @Test
  void predict_unusualTexts_haveAnAnswer() {
    Run run = Run.withInput("\n😀 ñandú\nlast line", "predict", "--model", model);
    assertThat(run.out().lines()).hasSize(3).element(1).asString().contains("😀 ñandú");
    assertThat(run.out().lines().findFirst().orElseThrow()).endsWith("(no known word)");
  }

  @Test
  void predict_textsOfAnotherScript_warnsOnceAndSaysSoInJson() {
    Run run = Run.sentiment("predict", "--model", model, "--json", "ดีมาก", "แย่", "superb");
    assertThat(run.out().lines().map(line -> line.contains("\"unseen_script\":\"THAI\"")))
        .containsExactly(true, true, false);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("sentiment: some texts are in THAI,");
  }

  @Test
  void predict_emptyStdin_printsNothing() {
    Run run = Run.withInput("", "predict", "--model", model);
    assertThat(run).isEqualTo(new Run(0, "", ""));
  }

  @Test
  void predict_textsThatLookLikeSyntax_areTexts() {
    Run run = Run.sentiment("predict", "--model", model, "@superb", "--", "-1 dull", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines()).hasSize(3);
  }

  @Test
  void predict_pipe_answersEachLineAtOnce() throws Exception {
    PipedOutputStream typed = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(typed);
    PipedInputStream answers = new PipedInputStream();
    PipedOutputStream out = new PipedOutputStream(answers);
    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(() -> runOn(in, out, OutputStream.nullOutputStream()));

    for (String line : List.of("the film was superb\n", "the film was dull\n")) {
      typed.write(line.getBytes(UTF_8));
      typed.flush();
      assertThat(answers.read()).isEqualTo(line.contains("superb") ? 'p' : 'n');
      while (answers.read() != '\n') {
        // the rest of the answer
      }
    }
    typed.close();
    assertThat(status.get()).isZero();
  }

  @Test
  void predict_readerGone_endsQuietly() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(runOn(endless(), failing("Broken pipe"), err)).isZero();
    assertThat(err.size()).isZero();
  }

  @Test
  void predict_diskFull_fails() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertThat(runOn(endless(), failing("No space left on device"), err)).isEqualTo(1);
    assertThat(err.toString(UTF_8)).isEqualTo("sentiment: No space left on device%n".formatted());
  }

  private static InputStream endless() {
    return new ByteArrayInputStream("the film was superb\n".repeat(10_000).getBytes(UTF_8));
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int b) throws IOException {
        throw new IOException(message);
      }
    };
  }

  @Test
  void predict_windows_readsLongTextsWhole() {
    String text = "a good film ".repeat(500);
    assertThat(Run.sentiment("predict", "--model", model, "--json", text).out())
        .contains("\"truncated\":true");
    assertThat(Run.sentiment("predict", "--model", model, "--windows", "--json", text).out())
        .contains("\"truncated\":false");
  }
}
