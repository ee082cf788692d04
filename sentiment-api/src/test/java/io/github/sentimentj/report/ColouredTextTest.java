package io.github.sentimentj.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.explanation.Contribution;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.explanation.ExplanationMethod;
import io.github.sentimentj.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

final class ColouredTextTest {

  /** An explanation in which each word has the score that stands behind it. */
  private static Explanation of(String text, Map<String, Double> scores) {
    List<Contribution> contributions = new ArrayList<>();
    int place = 0;
    for (String word : text.split(" ", -1)) {
      contributions.add(
          new Contribution(
              new Token(word, place, place + word.length()),
              scores.getOrDefault(word, 0.0),
              true,
              true));
      place += word.length() + 1;
    }
    return new Explanation(
        text,
        "yes",
        ExplanationMethod.LEAVE_ONE_OUT,
        new Prediction("yes", 0.9, Map.of("yes", 0.9), false, false, Optional.empty(), false),
        2,
        0,
        contributions);
  }

  private static Svg drawn(Explanation explanation) throws Exception {
    Markup markup = new Markup().open("p");
    new ColouredText(explanation).addTo(markup);
    return Svg.of(markup.close());
  }

  @Test
  void addTo_ofWords_coloursThemByTheirScores() throws Exception {
    Svg text = drawn(of("a <good> bad film", Map.of("<good>", 2.0, "bad", -1.0, "a", 0.01)));
    List<Element> spans = text.elements("span").toList();
    assertThat(spans).extracting(Element::getTextContent).containsExactly("<good>", "bad");
    assertThat(spans).extracting(span -> span.getAttribute("class")).containsExactly("f4", "a2");
    assertThat(spans.get(1).getAttribute("title")).isEqualTo("bad -1.00");
    assertThat(text.root().getTextContent()).isEqualTo("a <good> bad film");
  }

  @Test
  void addTo_ofALongText_showsTheStretchThatSaysMost() throws Exception {
    String filler = "word ".repeat(300);
    Svg text = drawn(of(filler + "superb " + filler.strip(), Map.of("superb", 3.0)));
    assertThat(text.root().getTextContent())
        .startsWith("… ")
        .endsWith(" …")
        .contains("superb")
        .hasSizeBetween(600, 720);
  }

  @Test
  void addTo_ofATextWithoutScores_showsItsBeginning() throws Exception {
    Svg text = drawn(of("first " + "word ".repeat(300).strip(), Map.of()));
    assertThat(text.root().getTextContent()).startsWith("first word").endsWith(" …");
  }

  @Test
  void addTo_ofOneEndlessWord_cutsIt() throws Exception {
    Svg text = drawn(of("x".repeat(5000), Map.of("x".repeat(5000), 1.0)));
    assertThat(text.root().getTextContent()).hasSizeLessThan(710).endsWith("…");
  }
}
