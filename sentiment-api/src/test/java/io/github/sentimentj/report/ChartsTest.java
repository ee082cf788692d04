package io.github.sentimentj.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.evaluation.ConfusionMatrix;
import io.github.sentimentj.evaluation.Interval;
import io.github.sentimentj.evaluation.Reliability;
import io.github.sentimentj.report.LineChart.Line;
import io.github.sentimentj.report.LineChart.Names;
import io.github.sentimentj.report.LineChart.Point;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Each kind of picture, read as XML. */
final class ChartsTest {

  @Test
  void markup_ofStrangeText_isEscapedEverywhere() throws Exception {
    Markup markup = new Markup().open("a", "b", "\"<'&\u0000").text("<i> ]]> \uD800").close();
    Svg read = Svg.of(markup);
    assertThat(read.root().getAttribute("b")).isEqualTo("\"<'&␀");
    assertThat(read.root().getTextContent()).isEqualTo("<i> ]]> \uFFFD");
  }

  @Test
  void markup_stillOpen_throws() {
    assertThatThrownBy(() -> new Markup().open("a").toString())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a");
  }

  @Property
  void scale_aroundAnything_holdsItBetweenRoundTicks(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double a,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double b) {
    Scale scale = Scale.around(Math.min(a, b), Math.max(a, b), 5).between(0, 100);
    double slack = 1e-6 * (scale.high() - scale.low());
    assertThat(scale.low()).isLessThanOrEqualTo(Math.min(a, b) + slack);
    assertThat(scale.high()).isGreaterThanOrEqualTo(Math.max(a, b) - slack);
    assertThat(scale.ticks(5)).hasSizeBetween(2, 12).isSorted();
    assertThat(scale.at(a)).isBetween(0.0, 100.0);
  }

  @Test
  void scale_ofShares_hasTheTicksPeopleExpect() {
    Scale scale = Scale.around(0.62, 0.98, 5);
    assertThat(scale.ticks(5)).hasSize(5);
    assertThat(scale.label(scale.ticks(5).get(0), 5)).isEqualTo("0.6");
    assertThat(new Scale(0, 1, 0, 1).ticks(5).stream().map(t -> scale.label(t, 5)))
        .containsExactly("0.0", "0.2", "0.4", "0.6", "0.8", "1.0");
  }

  @Test
  void lineChart_ofManyPoints_drawsWhatCanBeSeen() throws Exception {
    List<Point> points =
        IntStream.rangeClosed(0, 20_000).mapToObj(i -> new Point(i / 2e4, i / 2e4)).toList();
    Svg svg =
        Svg.of(
            new LineChart(Axis.percent("x"), Axis.percent("y"), Names.IN_A_CORNER)
                .line(new Line("all", "c1", points))
                .draw("Everything"));
    assertThat(svg.root().getAttribute("aria-label")).isEqualTo("Everything");
    String path = svg.elements("path").findFirst().orElseThrow().getAttribute("d");
    assertThat(path).startsWith("M46 252").endsWith("L384 30");
    assertThat(path.split("L", -1)).hasSizeBetween(200, 1000);
    assertThat(svg.texts()).contains("x", "y", "all", "0 %", "100 %");
  }

  @Test
  void lineChart_ofACurve_isNamedWhereItIsNot() throws Exception {
    Axis x = Axis.percent("x");
    Axis y = Axis.percent("y");
    Line low = new Line("low", "c1", List.of(new Point(0.01, 0.01), new Point(0.99, 0.01)));
    Svg svg = Svg.of(new LineChart(x, y, Names.IN_A_CORNER).line(low).draw("Low"));
    Element name =
        svg.elements("text")
            .filter(t -> t.getTextContent().equals("low"))
            .findFirst()
            .orElseThrow();
    assertThat(Svg.number(name, "y")).isLessThan(100);
  }

  @Test
  void lineChart_ofLinesThatEndTogether_namesThemApart() throws Exception {
    List<Point> points = List.of(new Point(0, 1), new Point(1, 0));
    Svg svg =
        Svg.of(
            new LineChart(Axis.percent("x"), Axis.percent("y"), Names.AT_THE_ENDS)
                .line(new Line("one", "c1", points))
                .line(new Line("other", "c2", points))
                .line(new Line("none", "c3", List.of()))
                .draw("Two"));
    List<Double> places =
        svg.elements("text")
            .filter(text -> List.of("one", "other").contains(text.getTextContent()))
            .map(text -> Svg.number(text, "y"))
            .toList();
    assertThat(places).hasSize(2);
    assertThat(Math.abs(places.get(0) - places.get(1))).isGreaterThanOrEqualTo(15);
    assertThat(svg.titles()).contains("one, x 0 %: 1.0000");
    assertThat(svg.texts()).doesNotContain("none");
  }

  @Test
  void lineChart_ofASinglePoint_isADot() throws Exception {
    Svg svg =
        Svg.of(
            new LineChart(Axis.percent("x"), Axis.percent("y"), Names.AT_THE_ENDS)
                .line(new Line("one", "c1", List.of(new Point(0.5, 0.5))))
                .draw("One"));
    assertThat(svg.elements("path")).isEmpty();
    assertThat(svg.elements("circle")).hasSize(1);
  }

  @Test
  void confusionMap_ofCounts_hasThemWithRowShares() throws Exception {
    ConfusionMatrix confusion =
        ConfusionMatrix.of(List.of("no", "yes"), new int[][] {{1500, 500}, {0, 0}});
    Svg svg = Svg.of(new ConfusionMap(confusion).draw("Map"));
    assertThat(svg.texts())
        .containsSubsequence("1,500", "75 %", "500", "25 %", "0", "–", "0", "–")
        .contains("predicted", "true", "no", "yes");
    assertThat(svg.titles()).contains("no predicted as yes: 500 of 2,000");
    assertThat(svg.elements("rect").map(rect -> rect.getAttribute("fill-opacity")))
        .containsExactly("0.760", "0.280", "0.040", "0.040");
  }

  @Test
  void confusionMap_ofManyLongLabels_cutsThem() throws Exception {
    List<String> labels =
        IntStream.range(0, 30).mapToObj(i -> i + " a label of many letters").toList();
    int[][] counts = new int[30][30];
    for (int i = 0; i < 30; i++) {
      counts[i][i] = i;
    }
    ConfusionMap map = new ConfusionMap(ConfusionMatrix.of(labels, counts));
    assertThat(map.leavesLabelsOut()).isTrue();
    Svg svg = Svg.of(map.draw("Map"));
    assertThat(svg.elements("rect")).hasSize(12 * 12);
    assertThat(svg.titles())
        .contains(
            "29 a label of many letters predicted as 29 a label of" + " many letters: 29 of 29");
    assertThat(svg.texts()).anyMatch(text -> text.startsWith("29 a") && text.endsWith("…"));
  }

  @Test
  void reliabilityChart_ofBins_hasTheirCountsAndPlaces() throws Exception {
    Reliability reliability =
        new Reliability(
            List.of(
                new Reliability.Bin(7 / 15.0, 8 / 15.0, 10, 0.52, 0.5),
                new Reliability.Bin(14 / 15.0, 1, 12_345, 1, 1)));
    Svg svg = Svg.of(new ReliabilityChart(reliability).draw("Bins"));
    assertThat(svg.texts()).contains("10", "12k", "accuracy", "confidence");
    assertThat(svg.titles()).contains("10 texts: confidence 52 %, right 50 %");
    List<Element> dots = svg.elements("circle").toList();
    assertThat(Svg.number(dots.get(0), "cy")).isEqualTo(110);
    assertThat(Svg.number(dots.get(1), "cx")).isEqualTo(384);
    assertThat(Svg.number(dots.get(1), "cy")).isEqualTo(30);
  }

  /** Values of statsmodels' proportion_confint(…, method="wilson"). */
  @Test
  void wilson_isTheIntervalOfOthers() {
    assertThat(ReliabilityChart.wilson(0.5, 10))
        .containsExactly(new double[] {0.236593, 0.763407}, within(1e-6));
    assertThat(ReliabilityChart.wilson(1, 5))
        .containsExactly(new double[] {0.565518, 1}, within(1e-6));
  }

  @Test
  void intervalChart_ofOneSlice_isDrawn() throws Exception {
    IntervalChart.Row row = new IntervalChart.Row("1 to 9", 1, new Interval(1, 1, 1));
    Svg svg = Svg.of(new IntervalChart("characters", List.of(row), 1).draw("Lengths"));
    assertThat(svg.texts()).contains("1 to 9", "1 texts", "100 %", "all", "accuracy");
  }

  @Test
  void drawing_cut_keepsWhatFits() {
    assertThat(Drawing.cut("short", 100)).isEqualTo("short");
    assertThat(Drawing.cut("very much too long", 60)).endsWith("…").hasSizeLessThan(10);
    assertThat(Drawing.width("电影")).isGreaterThan(Drawing.width("ab"));
    assertThat(Drawing.cut("😀".repeat(20), 60)).matches("(😀)+…");
  }
}
