package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void csv_anyLineEnd_readsTheSame(String end) throws IOException {
    String content = String.join(end, "text,label", "good,positive", "\"a\nb\",negative");
    assertThat(csv(content))
        .containsExactly(new Example("good", "positive"), new Example("a\nb", "negative"));
    assertThat(csv(content + end)).hasSize(2);
    assertThat(csv(content + end + end + "  " + end)).hasSize(2);
  }

  @Test
  void csv_quotedValues_keepSeparatorsQuotesAndLineBreaks() throws IOException {
    assertThat(csv("label,text\npositive,\"\"\"Good\"\", she\r\nsaid\"\n\"negative\",\"\"\n"))
        .containsExactly(
            new Example("\"Good\", she\r\nsaid", "positive"), new Example("", "negative"));
  }

  @Test
  void csv_valuesAsTheyStand_keepSpacesAndInnerQuotes() throws IOException {
    assertThat(csv("text,label\n  5\" wide ,positive\n\u0085#x\u0000, Positive \n"))
        .containsExactly(
            new Example("  5\" wide ", "positive"), new Example("\u0085#x\u0000", " Positive "));
  }

  @Test
  void csv_stream_isNamedInMessages() throws IOException {
    byte[] content = "text,label\ngood,positive\nbad\n".getBytes(StandardCharsets.UTF_8);
    InputStream whole = new ByteArrayInputStream(content, 0, 25);
    assertThat(Dataset.csv(whole, "upload", CsvFormat.csv()))
        .containsExactly(new Example("good", "positive"));
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> Dataset.csv(new ByteArrayInputStream(content), "upload", CsvFormat.csv()))
        .withMessageStartingWith("upload:3: 1 columns");
  }

  @Test
  void csv_byteOrderMark_isNoPartOfTheHeader() throws IOException {
    assertThat(csv("\uFEFFtext,label\ngood,positive\n"))
        .containsExactly(new Example("good", "positive"));
  }

  @Test
  void csv_otherColumns_areNotRead() throws IOException {
    assertThat(csv("id,label,text,group,weight,,\n1,a,t,g,heavy,,\n"))
        .containsExactly(new Example("t", "a"));
  }

  @Test
  void csv_namedColumns_areRead() throws IOException {
    CsvFormat format =
        CsvFormat.csv()
            .separator(';')
            .textColumn("review")
            .labelColumn("stars")
            .idColumn("nr")
            .groupColumn("film")
            .weightColumn("votes");
    Path file =
        file("reviews.csv", "nr;film;review;stars;votes\n7;tt1;Good, really;5;2.5\n; ;-;1;1");
    assertThat(Dataset.csv(file, format))
        .containsExactly(
            new Example("Good, really", "5", Optional.of("7"), Optional.of("tt1"), 2.5f),
            new Example("-", "1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.tsv", "A.TSV", "a.tsv.gz", "a.b.Tsv.Gz"})
  void csv_tsvByName_isTabSeparatedAndUnquoted(String name) throws IOException {
    Path file = file(name, "text\tlabel\n\"Good, 5\" wide\tpositive\n\"\tnegative\n");
    assertThat(Dataset.csv(file))
        .containsExactly(
            new Example("\"Good, 5\" wide", "positive"), new Example("\"", "negative"));
    assertThat(Dataset.tsv(file)).containsExactlyElementsOf(Dataset.csv(file));
  }

  @Test
  void tsv_anyName_isTabSeparated() throws IOException {
    assertThat(Dataset.tsv(file("reviews.txt", "label\ttext\na\t😀 \"b\"\r\nb\t\uD800\uDC00\"")))
        .containsExactly(new Example("😀 \"b\"", "a"), new Example("\uD800\uDC00\"", "b"));
  }

  @Test
  void csv_tabsInACsvFormat_keepsQuoting() throws IOException {
    Path file = file("reviews.tsv", "text\tlabel\n\"a\tb\"\tpositive\n");
    assertThat(Dataset.csv(file, CsvFormat.csv().separator('\t')))
        .containsExactly(new Example("a\tb", "positive"));
  }

  @Test
  void csv_file_namesTheDataset() throws IOException {
    Path file = file("reviews.csv", "text,label\ngood,positive\n");
    assertThat(Dataset.csv(file).name()).isEqualTo(file.toString());
  }

  @Test
  void csv_gzip_isKnownByContentNotByName() throws IOException {
    byte[] content = "text,label\n好,positive\n".getBytes(StandardCharsets.UTF_8);
    Path zipped = Files.write(folder.resolve("reviews.csv"), Utf8ReaderTest.gzip(content));
    Path plain = Files.write(folder.resolve("reviews.csv.gz"), content);
    assertThat(Dataset.csv(zipped)).containsExactly(new Example("好", "positive"));
    assertThat(Dataset.csv(plain)).containsExactly(new Example("好", "positive"));
  }

  @Test
  void csv_longRecord_isReadUpToTheLimit() throws IOException {
    CsvFormat format = CsvFormat.csv().maxRecordLength(100_000);
    String text = "x".repeat(100_000 - ",positive,".length());
    Path file = file("reviews.csv", "text,label,\n" + text + ",positive,\nb,negative,\n");
    assertThat(Dataset.csv(file, format))
        .containsExactly(new Example(text, "positive"), new Example("b", "negative"));
  }

  private Dataset csv(String content) throws IOException {
    return Dataset.csv(file("reviews.csv", content));
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }
}
