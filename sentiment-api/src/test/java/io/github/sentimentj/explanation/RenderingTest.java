package io.github.sentimentj.explanation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.text.Token;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

final class RenderingTest {
  private static final String HOSTILE =
      "<script>alert('x')</script>\" onmouseover=\"y\u001B[2J\u0007\u0000&amp; \u202Eevil\u202C"
          + "\uD800 \uDC00 \u0085\uFFFE \u2066iso\u2069 ]]> <!-- \r\nnext\rlast \uD83D\uDE00 é";

  private static Contribution token(String text, int start, int end, double score) {
    return new Contribution(new Token(text.substring(start, end), start, end), score, true, true);
  }

  private static Explanation explanation(String text, String label, List<Contribution> tokens) {
    return new Explanation(
        text,
        label,
        ExplanationMethod.LEAVE_ONE_OUT,
        new Prediction(label, 0.9, Map.of(label, 0.9), false, false, Optional.empty(), false),
        2.2,
        0.1,
        tokens);
  }

  /** A token for every few characters, wherever they end. */
  private static Explanation cutEvery(String text, int length) {
    List<Contribution> tokens = new ArrayList<>();
    for (int start = 0; start < text.length(); start += length + 1) {
      int end = Math.min(text.length(), start + length);
      tokens.add(token(text, start, end, start % 2 == 0 ? 1 : -0.5));
    }
    return explanation(text, text.isBlank() ? "label" : text, tokens);
  }

  private static Element parsed(String html) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    return factory
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(html.getBytes(UTF_8)))
        .getDocumentElement();
  }

  private static void requireHarmless(Explanation explanation) throws Exception {
    Element root = parsed(explanation.toHtml());
    for (int i = 0; i < root.getElementsByTagName("*").getLength(); i++) {
      Element each = (Element) root.getElementsByTagName("*").item(i);
      assertThat(each.getTagName()).isIn("div", "b", "span");
      for (int a = 0; a < each.getAttributes().getLength(); a++) {
        assertThat(each.getAttributes().item(a).getNodeName())
            .isIn("style", "title", "dir", "class");
      }
      assertThat(each.getAttribute("style")).doesNotContain("url").doesNotContain("expression");
    }
    // The second child of the box is the text.
    assertThat(root.getChildNodes().item(1).getTextContent())
        .isEqualTo(SafeText.of(explanation.text()));
  }

  @ParameterizedTest
  @ValueSource(strings = {HOSTILE, "", " ", "\n", "plain words here", "\uD83D\uDE00\uD83D\uDE00"})
  void toHtml_ofAnyText_isTextAndNothingElse(String text) throws Exception {
    for (int length = 1; length < 12; length += 2) {
      requireHarmless(cutEvery(text, length));
    }
  }

  @Property(tries = 300)
  void toHtml_ofRandomText_isTextAndNothingElse(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 9) int length) throws Exception {
    requireHarmless(cutEvery(text, length));
  }

  @Property(tries = 300)
  void toAnsi_ofRandomText_hasNoControlsButColours(
      @ForAll String text, @ForAll @IntRange(min = 1, max = 9) int length) {
    requireColoursAlone(cutEvery(text, length).toAnsi());
  }

  @Test
  void toAnsi_ofHostileText_hasNoControlsButColours() {
    String ansi = cutEvery(HOSTILE, 3).toAnsi();
    requireColoursAlone(ansi);
    assertThat(ansi).contains("\u241B").contains("[U+").doesNotContain("\u202E");
  }

  private static void requireColoursAlone(String ansi) {
    String bare = ansi.replaceAll("\u001B\\[(0|2|38;5;16|48;5;\\d+)m", "");
    assertThat(bare.chars())
        .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')
        .noneMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
    assertThat(UTF_8.newEncoder().canEncode(bare)).isTrue();
  }

  @Test
  void toString_ofHostileText_hasNoControls() {
    assertThat(cutEvery(HOSTILE, 4).toString().chars())
        .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t' && c != '\r');
  }

  @Property(tries = 200)
  void of_overlappingTokens_keepsTheTextAndAddsScores(
      @ForAll @IntRange(min = 1, max = 30) int length, @ForAll long seed) {
    java.util.Random random = new java.util.Random(seed);
    String text = "abcdefghijklmnopqrstuvwxyz0123456789".substring(0, length);
    List<Contribution> tokens = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      int start = random.nextInt(length);
      tokens.add(token(text, start, start + random.nextInt(length - start + 1), i + 1));
    }
    List<Segment> segments = Segment.of(explanation(text, "x", tokens));
    assertThat(segments.stream().map(Segment::text).collect(Collectors.joining())).isEqualTo(text);
    int at = 0;
    for (Segment segment : segments) {
      int place = at;
      double expected =
          tokens.stream()
              .filter(each -> each.token().start() <= place && place < each.token().end())
              .mapToDouble(Contribution::score)
              .sum();
      assertThat(segment.score()).isEqualTo(expected);
      at += segment.text().length();
    }
  }

  @Test
  void toHtml_strongestToken_hasTheFullColourAndItsNumber() {
    String text = "a superb but dull film";
    String html =
        explanation(
                text,
                "positive",
                List.of(
                    token(text, 2, 8, 2),
                    token(text, 13, 17, -1),
                    new Contribution(new Token("film", 18, 22), 0, false, false)))
            .toHtml();
    assertThat(html)
        .contains("<span title=\"superb +2.000\" style=\"background:rgba(20,130,210,0.60)")
        .contains("<span title=\"dull -1.000\" style=\"background:rgba(232,118,10,0.30)")
        .contains("<span title=\"film not read\" style=\"color:#757575\">film</span>")
        .contains(">superb</span> +2.00</span>", ">dull</span> \u22121.00</span>")
        .contains("full colour: \u00b12.00", "grey: cut off")
        .doesNotContain("http");
  }

  @Test
  void toHtml_ofWordsThatCountNothing_listsNone() {
    String html = explanation("so so", "x", List.of(token("so so", 0, 2, 0))).toHtml();
    assertThat(html).contains("full colour: \u00b10.10").doesNotContain("> +0.00", "cut off");
  }

  @Property
  void style_ofAnyStrength_leavesLettersLegibleOnLightAndDark(
      @ForAll @DoubleRange(min = -1, max = 1) double strength) {
    Matcher colour =
        Pattern.compile("rgba\\((\\d+),(\\d+),(\\d+),([0-9.]+)\\)")
            .matcher(HtmlRendering.style(strength));
    boolean coloured = colour.find();
    // WCAG 2: 4.5 to 1 for text.
    double light = coloured ? luminance(over(0xFFFFFF, colour)) : luminance(0xFFFFFF);
    assertThat((light + 0.05) / (luminance(0x111111) + 0.05)).isGreaterThan(4.5);
    double dark = coloured ? luminance(over(0x16181D, colour)) : luminance(0x16181D);
    assertThat((luminance(0xEEEEEE) + 0.05) / (dark + 0.05)).isGreaterThan(4.5);
  }

  private static int over(int background, Matcher colour) {
    double opacity = Double.parseDouble(colour.group(4));
    int mixed = 0;
    for (int channel = 0; channel < 3; channel++) {
      int above = Integer.parseInt(colour.group(channel + 1));
      int below = background >> (16 - 8 * channel) & 0xFF;
      mixed = mixed << 8 | (int) Math.round(opacity * above + (1 - opacity) * below);
    }
    return mixed;
  }

  private static double luminance(int rgb) {
    return 0.2126 * linear(rgb >> 16 & 0xFF)
        + 0.7152 * linear(rgb >> 8 & 0xFF)
        + 0.0722 * linear(rgb & 0xFF);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }

  @Test
  void contribution_ofATokenThatWasNotRead_cannotHaveAScore() {
    assertThatThrownBy(() -> new Contribution(new Token("x", 0, 1), 1, true, false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Contribution(new Token("x", 0, 1), Double.NaN, true, true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
