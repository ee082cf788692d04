package io.github.sentimentj.data;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLinesTest {
  private static final Example GOOD = new Example("Good.", "positive");
  private static final Example BAD = new Example("Bad.", "negative");
  private static final String TWO =
      "{\"text\": \"Good.\", \"label\": \"positive\"}\n{\"label\":\"negative\",\"text\":\"Bad.\"}\n";

  private static Dataset read(String content, JsonLinesFormat format) throws IOException {
    return Dataset.jsonLines(
        new ByteArrayInputStream(content.getBytes(UTF_8)), "reviews.jsonl", format);
  }

  private static Dataset read(String content) throws IOException {
    return read(content, JsonLinesFormat.ofDefaults());
  }

  @Test
  void jsonLines_file_isReadPlainOrPacked(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("reviews"), TWO);
    assertThat(Dataset.jsonLines(file)).containsExactly(GOOD, BAD);
    assertThat(Dataset.jsonLines(file).name()).isEqualTo(file.toString());
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(TWO.getBytes(UTF_8));
    }
    Files.write(file, packed.toByteArray());
    assertThat(Dataset.jsonLines(file)).containsExactly(GOOD, BAD);
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> Dataset.jsonLines(folder.resolve("none")));
  }

  @Test
  void jsonLines_stream_isClosed() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    var in =
        new ByteArrayInputStream(TWO.getBytes(UTF_8)) {
          @Override
          public void close() {
            closed.set(true);
          }
        };
    Dataset.jsonLines(in, "reviews", JsonLinesFormat.ofDefaults());
    assertThat(closed).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n\n \n", "\n"})
  void jsonLines_anyLineEnd_readsTheSame(String end) throws IOException {
    assertThat(read("\uFEFF" + TWO.replace("\n", end))).containsExactly(GOOD, BAD);
    assertThat(read(TWO.strip().replace("\n", end))).containsExactly(GOOD, BAD);
  }

  @Test
  void jsonLines_namedFields_areReadAndOthersIgnored() throws IOException {
    JsonLinesFormat format =
        JsonLinesFormat.ofDefaults()
            .textField("review")
            .labelField("stars")
            .idField("nr")
            .groupField("film")
            .weightField("votes");
    assertThat(
            read(
                "{\"x\":{\"text\":[1]},\"review\":\"a\\n\\u00e9\",\"stars\":4.0,\"nr\":7,"
                    + "\"film\":null,\"votes\":2.5,\"x\":null}\n"
                    + "{\"review\":\"\",\"stars\":true,\"votes\":\"1\"}",
                format))
        .containsExactly(
            new Example("a\né", "4.0", Optional.of("7"), Optional.empty(), 2.5f),
            new Example("", "true"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{'text':'a'} | the label in field 'label' is missing or blank",
        "{'text':'a','label':' '} | the label in field 'label' is missing or blank",
        "{'text':'a','label':null} | the label in field 'label' is missing or blank",
        "{'text':'a','label':['b']} | the label in field 'label' is an array",
        "{'label':'b'} | the text in field 'text' is missing",
        "{'text':5,'label':'b'} | the text in field 'text' is 5; expected a string",
        "{'text':{},'label':'b'} | the text in field 'text' is an object; expected a string",
        "{'text':'a','label':'b','text':'c'} | the field 'text' stands twice",
        "{'text':'a','label':'b'} {} | not a JSON object, from $ on",
        "{'text':'a','label':'b' | not a JSON object, from $.label on",
        "{text:'a','label':'b'} | not a JSON object",
        "['a','b'] | not a JSON object, from $ on; expected one a line",
        "text,label | not a JSON object",
      })
  void jsonLines_badLine_namesFileAndLine(String line, String message) {
    String content = TWO + "\n" + line.replace('\'', '"') + "\n" + TWO;
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(content))
        .withMessageStartingWith("reviews.jsonl:4: " + message.replace('\'', '"'));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "\"x\"", "null", "1e99", "[]"})
  void jsonLines_badWeight_namesFileAndLine(String weight) {
    String line = "{\"text\":\"a\",\"label\":\"b\",\"w\":" + weight + "}";
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(line, JsonLinesFormat.ofDefaults().weightField("w")))
        .withMessageStartingWith("reviews.jsonl:1: the weight in field \"w\" is ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", " \n\n"})
  void jsonLines_nothing_throws(String content) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(content))
        .withMessageStartingWith("reviews.jsonl:1: the file is empty");
  }

  @Test
  void jsonLines_longLine_isRefusedAtItsPlace() throws IOException {
    JsonLinesFormat format = JsonLinesFormat.ofDefaults().maxLineLength(50);
    assertThat(read(TWO, format)).hasSize(2);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> read(TWO + "{" + " ".repeat(50), format))
        .withMessageStartingWith("reviews.jsonl:3: a line of over 50 characters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> format.maxLineLength(0))
        .withMessageContaining("maxLineLength is 0");
  }

  @Test
  void jsonLines_deepNesting_isNoStackOverflow() {
    String line = "{\"x\":" + "[".repeat(100_000);
    assertThatExceptionOfType(DataException.class).isThrownBy(() -> read(line));
  }

  @Test
  void jsonLines_notUtf8_namesTheLine() {
    byte[] bytes = (TWO + "\u00ff").getBytes(ISO_8859_1);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(
            () ->
                Dataset.jsonLines(
                    new ByteArrayInputStream(bytes), "r", JsonLinesFormat.ofDefaults()))
        .withMessageStartingWith("r:3: byte 0xFF");
  }

  @Property
  void jsonLines_anyText_isTheSame(@ForAll String any) throws IOException {
    String text = new String(any.getBytes(UTF_8), UTF_8); // without lone surrogates
    JsonObject json = new JsonObject();
    json.addProperty("text", text);
    json.addProperty("label", "x");
    assertThat(read(json.toString())).containsExactly(new Example(text, "x"));
  }
}
