package io.github.sentimentj;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.data.DataException;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.evaluation.Bootstrap;
import io.github.sentimentj.report.HtmlReport;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reports through their door, of models that learn nothing. */
final class ReportTest {
  private static final String HOSTILE = "<script>alert('1')</script>\" onclick=\"x\u0000&\uD800";

  @TempDir Path folder;
  private FakeServices services;

  @BeforeEach
  void registerFakes() throws IOException {
    services =
        new FakeServices(
            folder,
            FakeServices.WordsProvider.class,
            FakeServices.IdleTraining.class,
            FakeServices.FirstWordEngine.class);
  }

  @AfterEach
  void removeFakes() {
    services.close();
  }

  /** Texts of one word that each label has, and words of their own. */
  private static Dataset texts(int size, String... labels) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      String label = labels[i % labels.length];
      examples.add(new Example("word" + i % 3 + " " + label.strip() + " film", label));
    }
    return Dataset.of(examples);
  }

  private static SentimentModel trained(Dataset data) throws IOException {
    return SentimentModel.builder().engine("first-word").minFrequency(1).maxEpochs(3).train(data);
  }

  private static String page(SentimentModel model, Dataset data) {
    return HtmlReport.of(model, data).bootstrap(Bootstrap.ofDefaults().resamples(20)).toHtml();
  }

  private static Document parsed(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    return factory.newDocumentBuilder().parse(new ByteArrayInputStream(html.getBytes(UTF_8)));
  }

  private static Stream<Element> elements(Document document, String name) {
    NodeList found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  private static void requireSelfContained(Document document) {
    assertThat(elements(document, "script")).isEmpty();
    assertThat(elements(document, "img")).isEmpty();
    assertThat(elements(document, "*"))
        .allSatisfy(
            element -> {
              assertThat(element.hasAttribute("src")).isFalse();
              assertThat(element.hasAttribute("onclick")).isFalse();
              assertThat(element.getAttribute("href")).matches("|#[a-z]+|data:,");
            });
    assertThat(elements(document, "style"))
        .allMatch(style -> !style.getTextContent().contains("url("));
  }

  @Test
  void toHtml_ofTwoLabels_hasAllSectionsAndPictures() throws Exception {
    Dataset data = texts(60, "negative", "positive");
    try (SentimentModel model = trained(data)) {
      Document document = parsed(page(model, texts(30, "negative", "positive")));
      assertThat(elements(document, "h2").map(Element::getTextContent))
          .containsExactly(
              "Answers", "Confidence", "Training", "Hardest mistakes", "Data", "Model card");
      assertThat(elements(document, "svg").map(svg -> svg.getAttribute("aria-label")))
          .hasSize(8)
          .allMatch(label -> !label.isBlank())
          .anyMatch(label -> label.startsWith("ROC curve; area below it: positive"))
          .anyMatch(label -> label.startsWith("Confusion matrix of 2 labels"))
          .anyMatch(label -> label.startsWith("Loss by epoch"));
      assertThat(elements(document, "figure"))
          .allSatisfy(each -> assertThat(each.getElementsByTagName("h3").getLength()).isOne());
      requireSelfContained(document);
    }
  }

  @Test
  void toHtml_ofHostileLabelsAndTexts_staysMarkupOfTheLibrary() throws Exception {
    Dataset data = texts(60, HOSTILE, "]]><b>", "ordinary");
    try (SentimentModel model =
        SentimentModel.builder()
            .engine("first-word")
            .minFrequency(1)
            .note(HOSTILE, HOSTILE)
            .train(data)) {
      String html =
          HtmlReport.of(model, data)
              .title(HOSTILE)
              .bootstrap(Bootstrap.ofDefaults().resamples(20))
              .toHtml();
      assertThat(html).doesNotContain("<script", "]]>").contains("&lt;script&gt;");
      Document document = parsed(html);
      requireSelfContained(document);
      assertThat(elements(document, "h1").map(Element::getTextContent))
          .singleElement()
          .asString()
          .startsWith("<script>alert('1')</script>");
    }
  }

  @Test
  void toHtml_ofTheSame_isTheSame() throws IOException {
    Dataset data = texts(60, "a", "b", "c");
    try (SentimentModel model = trained(data)) {
      assertThat(page(model, data)).isEqualTo(page(model, data));
    }
  }

  @Test
  void toHtml_ofASingleExample_saysWhatIsNotDefined() throws Exception {
    try (SentimentModel model = trained(texts(60, "negative", "positive"))) {
      String html = page(model, texts(1, "negative"));
      requireSelfContained(parsed(html));
      assertThat(html).contains("Not defined: all texts have the same label");
    }
  }

  @Test
  void toHtml_ofAnAbsentLabel_leavesItsCurvesOut() throws Exception {
    try (SentimentModel model = trained(texts(60, "a", "b", "c"))) {
      Document document = parsed(page(model, texts(20, "a", "b")));
      assertThat(elements(document, "svg").map(svg -> svg.getAttribute("aria-label")))
          .filteredOn(label -> label.startsWith("ROC"))
          .singleElement()
          .asString()
          .contains("a 0.", "b 0.")
          .doesNotContain("c 0.");
    }
  }

  @Test
  void toHtml_ofManyLabels_drawsTheMostFrequent() throws Exception {
    String[] labels =
        IntStream.range(0, 20).mapToObj(i -> "label number " + i).toArray(String[]::new);
    try (SentimentModel model = trained(texts(400, labels))) {
      String html = page(model, texts(100, labels));
      requireSelfContained(parsed(html));
      assertThat(html).contains("Shown are the 12 labels with most texts.");
    }
  }

  @Test
  void toHtml_ofTextsWithoutAKnownWord_isAReport() throws Exception {
    try (SentimentModel model = trained(texts(60, "negative", "positive"))) {
      Dataset data =
          Dataset.of(List.of(new Example("", "negative"), new Example("zzz", "positive")));
      requireSelfContained(parsed(page(model, data)));
    }
  }

  @Test
  void toHtml_ofTrainingOrValidationData_warns() throws IOException {
    Dataset train = texts(60, "negative", "positive");
    Dataset validation = texts(30, "negative", "positive");
    try (SentimentModel model =
        SentimentModel.builder().engine("first-word").train(train, validation)) {
      assertThat(page(model, train)).contains("the model was trained on");
      assertThat(page(model, validation)).contains("These are the validation data");
      assertThat(page(model, texts(31, "negative", "positive"))).doesNotContain("role=\"note\"");
    }
  }

  @Test
  void writeTo_file_replacesItAtOnce() throws IOException {
    Dataset data = texts(60, "negative", "positive");
    Path file = Files.writeString(folder.resolve("report.html"), "old");
    try (SentimentModel model = trained(data)) {
      HtmlReport report =
          HtmlReport.of(model, data).mistakes(0).bootstrap(Bootstrap.ofDefaults().resamples(20));
      report.writeTo(file);
      assertThat(file).hasContent(report.toHtml());
      Path nowhere = folder.resolve("none/report.html");
      assertThatThrownBy(() -> report.writeTo(nowhere))
          .isInstanceOf(FileSystemException.class)
          .hasMessageContaining("there is no folder");
    }
  }

  @Test
  void toHtml_ofUnsuitableData_throws() throws IOException {
    try (SentimentModel model = trained(texts(60, "negative", "positive"))) {
      HtmlReport none = HtmlReport.of(model, Dataset.of(List.of()));
      assertThatThrownBy(none::toHtml).isInstanceOf(DataException.class);
      assertThatThrownBy(() -> none.mistakes(101)).isInstanceOf(IllegalArgumentException.class);
    }
  }
}
