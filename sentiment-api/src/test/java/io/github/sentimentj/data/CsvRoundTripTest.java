package io.github.sentimentj.data;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvRoundTripTest {
  private static final CsvFormat ALL_COLUMNS =
      CsvFormat.csv().idColumn("id").groupColumn("group").weightColumn("weight");

  @Property(tries = 200)
  void csv_whatAnotherProgramWrote_isReadBack(
      @ForAll("examples") List<Example> examples,
      @ForAll("separators") char separator,
      @ForAll LineDelimiter lineEnd,
      @ForAll boolean quoteAll)
      throws IOException {
    StringWriter text = new StringWriter();
    CsvWriter.CsvWriterBuilder writer =
        CsvWriter.builder().fieldSeparator(separator).lineDelimiter(lineEnd);
    if (quoteAll) {
      writer.quoteStrategy(QuoteStrategies.ALWAYS);
    }
    try (CsvWriter csv = writer.build(text)) {
      csv.writeRecord("group", "text", "id", "label", "weight");
      examples.forEach(example -> csv.writeRecord(record(example)));
    }
    assertReadBack(examples, text.toString(), ALL_COLUMNS.separator(separator));
  }

  @Property(tries = 200)
  void tsv_whatHasNoTabOrLineBreak_isReadBack(@ForAll("lines") List<Example> examples)
      throws IOException {
    StringBuilder text = new StringBuilder("group\ttext\tid\tlabel\tweight\n");
    for (Example example : examples) {
      text.append(String.join("\t", record(example))).append('\n');
    }
    assertReadBack(
        examples,
        text.toString(),
        CsvFormat.tsv().idColumn("id").groupColumn("group").weightColumn("weight"));
  }

  private static void assertReadBack(List<Example> examples, String text, CsvFormat format)
      throws IOException {
    Path file = Files.createTempFile("round-trip", ".csv");
    try {
      Files.writeString(file, text);
      assertThat(Dataset.csv(file, format)).containsExactlyElementsOf(examples);
      Files.write(file, Utf8ReaderTest.gzip(("\uFEFF" + text).getBytes(UTF_8)));
      assertThat(Dataset.csv(file, format)).containsExactlyElementsOf(examples);
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> record(Example example) {
    return List.of(
        example.group().orElse(""),
        example.text(),
        example.id().orElse(""),
        example.label(),
        Float.toString(example.weight()));
  }

  @Provide
  Arbitrary<Character> separators() {
    return Arbitraries.of(',', ';', '\t', '|', ' ', 'x', '\u0001', '，');
  }

  @Provide
  Arbitrary<List<Example>> examples() {
    return examples(text -> true);
  }

  @Provide
  Arbitrary<List<Example>> lines() {
    return examples(text -> text.chars().noneMatch(c -> c == '\t' || c == '\n' || c == '\r'));
  }

  private static Arbitrary<List<Example>> examples(Predicate<String> condition) {
    Arbitrary<String> anyText =
        Arbitraries.oneOf(
                Arbitraries.strings().ofMaxLength(20),
                Arbitraries.strings().withChars("\"\",;\t\r\n x好").ofMaxLength(12),
                Arbitraries.just("long ".repeat(2000)))
            // A file is UTF-8, which has no lone surrogates.
            .map(text -> new String(text.getBytes(UTF_8), UTF_8))
            .filter(condition);
    Arbitrary<String> label = anyText.filter(text -> !text.isBlank());
    Arbitrary<Float> weight = Arbitraries.floats().between(0.001f, 1e6f).ofScale(3);
    return Combinators.combine(anyText, label, label.optional(), label.optional(), weight)
        .as(CsvRoundTripTest::example)
        .list()
        .ofMinSize(1)
        .ofMaxSize(20);
  }

  private static Example example(
      String text, String label, Optional<String> id, Optional<String> group, float weight) {
    return new Example(text, label, id, group, weight);
  }
}
