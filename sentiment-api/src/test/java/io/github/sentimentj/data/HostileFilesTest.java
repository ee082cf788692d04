package io.github.sentimentj.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.SentimentModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract C7 for files of examples: what becomes of each kind of damage that they come with. */
final class HostileFilesTest {
  private static final String HEAD = "text,label\n";

  static Stream<Arguments> sound() {
    return Stream.of(
        row("byte order mark", utf8("\uFEFF" + HEAD + "a,pos\n"), 1),
        row("CRLF", utf8("text,label\r\na,pos\r\nb,neg\r\n"), 2),
        row("CR", utf8("text,label\ra,pos\rb,neg\r"), 2),
        row("no line break at the end", utf8(HEAD + "a,pos"), 1),
        row("line breaks in quotes", utf8(HEAD + "\"a\n\r\n\nb\",pos\nc,neg\n"), 2),
        row("NUL", utf8(HEAD + "a\u0000b,pos\n"), 1),
        row("blank text", utf8(HEAD + ",pos\n \t,neg\n"), 2),
        row("labels that differ by case", utf8(HEAD + "a,pos\nb,Pos\n"), 2),
        row("contradicting labels", utf8(HEAD + "a,pos\na,neg\n"), 2),
        row("a text of a million characters", utf8(HEAD + "a".repeat(1_000_000) + ",pos\n"), 1));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        row("nothing", utf8(""), "file:1: the file is empty"),
        row("header alone", utf8(HEAD), "file:1: nothing follows the header"),
        row(
            "invalid UTF-8",
            bytes(HEAD + "a,pos\nb\u00E9c,neg\n"),
            "file:3: byte 0xE9 at offset 18"),
        row("UTF-8 cut short", bytes(HEAD + "a,\u00E5\u00A5"), "file:2: byte 0xE5 at offset 13"),
        row("UTF-16", (HEAD + "a,pos").getBytes(UTF_16), "file:1: the file is UTF-16"),
        row(
            "a quote left open",
            utf8(HEAD + "a,pos\n\"b,neg\nc,neg\n"),
            "file:3: the quoted value"),
        row("text behind a quote", utf8(HEAD + "\"a\"b,pos\n"), "file:2: text follows"),
        row("a column too many", utf8(HEAD + "a,pos\nb,c,neg\n"), "file:3: 3 columns; expected 2"),
        row("a column too few", utf8(HEAD + "a,pos\nb\n"), "file:3: 1 columns; expected 2"),
        row(
            "no label",
            utf8(HEAD + "a,pos\nb,\n"),
            "file:3: the label in column \"label\" is blank"),
        row("no such column", utf8("review,label\na,pos\n"), "file:1: "),
        row("damaged gzip", bytes("\u001F\u008B\b\u0000garbage"), "file:1: the gzip data"));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(ISO_8859_1);
  }

  private static Arguments row(String name, byte[] file, Object outcome) {
    return Arguments.of(name, file, outcome);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  void csv_oddButSound_isRead(String name, byte[] file, int examples) throws IOException {
    assertThat(read(file).size()).isEqualTo(examples);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void csv_damaged_throwsWithThePlace(String name, byte[] file, String message) {
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(DataException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void train_oneLabelOrNone_throwsBeforeAnyWork() {
    Dataset oneLabel = Dataset.of(List.of(new Example("a", "pos"), new Example("b", "pos")));

    assertThatThrownBy(() -> SentimentModel.builder().train(oneLabel))
        .isInstanceOf(DataException.class)
        .hasMessageContaining("label");
    assertThatThrownBy(() -> SentimentModel.builder().train(Dataset.of(List.of())))
        .isInstanceOf(DataException.class);
  }

  private static Dataset read(byte[] file) throws IOException {
    return Dataset.csv(new ByteArrayInputStream(file), "file", CsvFormat.csv());
  }
}
