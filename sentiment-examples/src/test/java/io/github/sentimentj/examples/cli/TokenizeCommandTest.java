package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenizeCommandTest {
  private static final String PIECES =
      """
      {"version": "1.0", "added_tokens": [], "pre_tokenizer": {"type": "Whitespace"},
       "model": {"type": "WordPiece", "unk_token": "?", "continuing_subword_prefix": "##",
                 "max_input_chars_per_word": 100,
                 "vocab": {"?": 0, "the": 1, "film": 2, "plot": 3, "was": 4, "gr": 5, "##eat": 6,
                           "superb": 7, "dull": 8, "awful": 9, "lovely": 10, "boring": 11}}}
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "words|It isn't BAD.|it is n't bad .",
        "whitespace|It isn't BAD.|It isn't BAD.",
        "characters|Go 好|g o 好",
        "tweets|@me soooo http://x.org|@user soo http",
        "chinese|这家酒店很好|这 家 酒店 很好",
        "icu|It isn't BAD.|it isn't bad .",
        "icu:th|อร่อยมาก|อร่อย มาก",
      })
  void tokenize_text_printsItsTokens(String tokenizer, String text, String tokens) {
    Run run = Run.sentiment("tokenize", "--tokenizer", tokenizer, text);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().strip()).isEqualTo(tokens);
  }

  @Test
  void tokenize_json_printsOneObjectAText() {
    Run run = Run.sentiment("tokenize", "--json", "a&amp;b \uD83D\uDE00", "");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out().lines().map(JsonParser::parseString))
        .containsExactly(
            JsonParser.parseString(
                """
                {"tokens": [{"text": "a&b", "start": 0, "end": 7},
                            {"text": "😀", "start": 8, "end": 10}]}
                """),
            JsonParser.parseString("{\"tokens\": []}"));
  }

  @Test
  void tokenize_noText_readsLines() {
    Run run = Run.withInput("Good!\n\r\nnée\r\nbad", "tokenize");
    assertThat(run).isEqualTo(new Run(0, "good !\n\nnée\nbad\n", ""));
  }

  @Test
  void tokenize_lineThatIsNotUtf8_failsNamingIt() {
    Run run = Run.withInput("good\nn\u00E9e\n".getBytes(ISO_8859_1), "tokenize");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("good\n");
    assertThat(run.err()).startsWith("sentiment: stdin:2: byte 0xE9 is not UTF-8; convert");
  }

  @Test
  void tokenize_textThatBeginsWithDash_standsBehindDashes() {
    assertThat(Run.sentiment("tokenize", "-_- meh").status()).isEqualTo(2);
    assertThat(Run.sentiment("tokenize", "--", "-_- meh").out()).isEqualTo("-_- meh\n");
    assertThat(Run.sentiment("tokenize", "--help").out()).contains("-- \"-_- meh\"");
  }

  @Test
  void tokenize_notALanguage_isBadUse() {
    Run run = Run.sentiment("tokenize", "--tokenizer", "icu:not a language!", "text");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("'not a language!' is no language tag; expected one such as th");
  }

  @Test
  void tokenize_unknownName_isBadUse() {
    Run run = Run.sentiment("tokenize", "--tokenizer", "wordz", "text");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("expected one of words, ", "but was 'wordz'");
  }

  @Test
  void tokenize_fileThatIsNoTokenizer_isBadUse() throws IOException {
    Path file = Files.writeString(folder.resolve("tokenizer.json"), "{}");
    Run run = Run.sentiment("tokenize", "--tokenizer", "huggingface:" + file, "text");
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains(file + " is not a tokenizer.json");
  }

  @Test
  void train_huggingFace_takesTheFileIntoTheModel() throws IOException {
    Path file = Files.writeString(folder.resolve("tokenizer.json"), PIECES);
    Path model = folder.resolve("model.safetensors");
    Path data = TinyData.csv(folder.resolve("train.csv"), 120, 1);
    Run trained = TinyData.train(data, model, "--tokenizer", "huggingface:" + file);
    assertThat(trained.status()).as(trained.err()).isZero();
    Files.delete(file);

    Run predicted = Run.sentiment("predict", "--model", model, "the film was great");
    assertThat(predicted.status()).as(predicted.err()).isZero();
    assertThat(predicted.out()).startsWith("positive");
    Run inspected = Run.sentiment("inspect", "--model", model);
    assertThat(inspected.out()).containsPattern("tokenizer +huggingface");
    assertThat(inspected.out())
        .contains(String.format(Locale.ROOT, "%,d bytes of rules", PIECES.length()));
  }
}
