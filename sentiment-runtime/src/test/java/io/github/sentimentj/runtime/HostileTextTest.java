package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.github.sentimentj.LongTexts;
import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Contract C7: what becomes of each kind of text that somebody may send. */
final class HostileTextTest {
  private static final List<Double> PRIORS = List.of(0.25, 0.75);
  private static SentimentModel model;

  /** What a row of the table expects. */
  private enum Outcome {
    /** The label shares of the training data, marked as such. */
    PRIOR,
    /** A prediction that rests on a word of the text. */
    EVIDENCE
  }

  @BeforeAll
  static void load() throws IOException {
    model = SentimentModel.load(golden());
  }

  @AfterAll
  static void close() {
    model.close();
  }

  private static InputStream golden() {
    return HostileTextTest.class.getResourceAsStream("/golden/model-v1.safetensors");
  }

  static Stream<Arguments> texts() {
    return Stream.of(
        row("empty", "", Outcome.PRIOR),
        row("blank", " \t\r\n\u00A0\u3000\u2028", Outcome.PRIOR),
        row("controls alone", "\u0000\u0001\u0007\u001B\u007F\u0085", Outcome.PRIOR),
        row("unseen words alone", "zebra quark", Outcome.PRIOR),
        row("unseen script alone", "\u0633\u0644\u0627\u0645", Outcome.PRIOR),
        row("lone high surrogate", "\uD83D", Outcome.PRIOR),
        row("lone low surrogate", "\uDE00", Outcome.PRIOR),
        row("surrogates the wrong way round", "good \uDE00\uD83D film", Outcome.EVIDENCE),
        row("word behind a lone surrogate", "\uD800good", Outcome.EVIDENCE),
        row("NUL within", "good\u0000film", Outcome.EVIDENCE),
        row("noncharacters", "good \uFFFE\uFFFF\uDBFF\uDFFF film", Outcome.EVIDENCE),
        row("replacement character", "good \uFFFD film", Outcome.EVIDENCE),
        row("bidi overrides", "\u202Egood\u202C \u2066film\u2069", Outcome.EVIDENCE),
        row("byte order mark", "\uFEFFgood film", Outcome.EVIDENCE),
        row("right-to-left with a word", "\u0633\u0644\u0627\u0645 good", Outcome.EVIDENCE),
        row("emoji alone", "\uD83D\uDE00\uD83D\uDC4D\uD83C\uDFFD", Outcome.PRIOR),
        row(
            "emoji family",
            "good \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
            Outcome.EVIDENCE),
        row("flags and keycaps", "good \uD83C\uDDE9\uD83C\uDDEA 1\uFE0F\u20E3", Outcome.EVIDENCE),
        row("marks without end", "a film" + "\u0301".repeat(10_000), Outcome.EVIDENCE),
        row("capitals", "GOOD FILM", Outcome.EVIDENCE),
        row("Turkish dotless i", "f\u0131lm good", Outcome.EVIDENCE),
        row("Chinese", "\u597D", Outcome.EVIDENCE),
        row("HTML", "<p onclick='x'>good</p><script>alert(1)</script>", Outcome.EVIDENCE),
        row("open tag", "good <a href='", Outcome.EVIDENCE),
        row("entities", "good &amp; &#x1F600; &#0; &bogus; &#99999999999;", Outcome.EVIDENCE),
        row("addresses", "http://good.film/?a=b&c good me@x.org @me #tag", Outcome.EVIDENCE),
        row("numbers", "1,000.50 10/10 good 1e999", Outcome.EVIDENCE),
        row("format strings", "good %s %n %1$99999999d ${jndi:x} {}", Outcome.EVIDENCE),
        row("quotes", "good \"'`\u201C\u2019", Outcome.EVIDENCE),
        row("one word of a million letters", "a".repeat(1_000_000), Outcome.PRIOR),
        row("a million words", "good ".repeat(1_000_000), Outcome.EVIDENCE),
        row("ten megabytes of tags", "<b>".repeat(3_500_000) + "good", Outcome.EVIDENCE),
        row("ten megabytes of marks", "\u0301".repeat(10_000_000) + " good", Outcome.EVIDENCE));
  }

  private static Arguments row(String name, String text, Outcome outcome) {
    return Arguments.of(name, text, outcome);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void predict_text_hasTheOutcomeOfItsRow(String name, String text, Outcome outcome) {
    Prediction prediction = model.predict(text);

    assertThat(prediction.noEvidence()).isEqualTo(outcome == Outcome.PRIOR);
    assertThat(sum(prediction)).isCloseTo(1, within(1e-6));
    if (outcome == Outcome.PRIOR) {
      assertThat(prediction.probabilities().values()).containsExactlyElementsOf(PRIORS);
    }
    assertThat(model.predictAll(List.of("bad", text)).get(1)).isEqualTo(prediction);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("texts")
  void predict_textInWindows_isADistribution(String name, String text, Outcome outcome)
      throws IOException {
    try (SentimentModel whole =
        SentimentModel.loader().longTexts(LongTexts.AVERAGE_WINDOWS).load(golden())) {
      Prediction prediction = whole.predict(text);
      assertThat(sum(prediction)).isCloseTo(1, within(1e-6));
      assertThat(prediction.noEvidence()).isEqualTo(outcome == Outcome.PRIOR);
    }
  }

  private static double sum(Prediction prediction) {
    assertThat(prediction.probabilities().values()).allMatch(p -> p >= 0 && p <= 1);
    return prediction.probabilities().values().stream().mapToDouble(p -> p).sum();
  }

  @Test
  void predict_null_throwsBeforeAnyWork() {
    assertThatNullPointerException().isThrownBy(() -> model.predict(null));
    assertThatNullPointerException()
        .isThrownBy(() -> model.predictAll(Arrays.asList("good", null)))
        .withMessageContaining("index 1");
    assertThatNullPointerException().isThrownBy(() -> model.predictAsync(null));
    assertThatNullPointerException().isThrownBy(() -> model.explain(null));
  }

  @Test
  void predict_composedOrDecomposed_isTheSame() {
    String composed = "\u00E9t\u00E9 good";
    String decomposed = Normalizer.normalize(composed, Normalizer.Form.NFD);

    assertThat(model.predict(decomposed)).isEqualTo(model.predict(composed));
  }

  @Test
  void predict_turkishHost_isTheSame() {
    Locale host = Locale.getDefault();
    Prediction expected = model.predict("GOOD FILM");
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      assertThat(model.predict("GOOD FILM")).isEqualTo(expected);
    } finally {
      Locale.setDefault(host);
    }
  }

  @Test
  void predict_tenMegabytes_allocatesLittle() {
    String text = "a good film ".repeat(900_000);
    model.predict(text);
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    Prediction prediction = model.predict(text);

    // The text alone takes 10.8 million bytes.
    assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(32 << 20);
    assertThat(prediction.truncated()).isTrue();
  }

  @Test
  void predict_longerThanMaxTextLength_isRefusedByName() throws IOException {
    try (SentimentModel small = SentimentModel.loader().maxTextLength(9).load(golden())) {
      assertThat(small.predict("good film").noEvidence()).isFalse();
      assertThatThrownBy(() -> small.predictAll(List.of("bad", "good films")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("text at index 1 has 10 UTF-16 units; ModelLoader.maxTextLength allows 9");
      assertThatThrownBy(() -> small.explain("good films", "positive"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> small.predictAsync("good films"))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> small.predictAll(Stream.of("good films")).toList())
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void maxTextLength_outOfRange_throws() {
    assertThatThrownBy(() -> SentimentModel.loader().maxTextLength(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("maxTextLength is 0");
  }
}
