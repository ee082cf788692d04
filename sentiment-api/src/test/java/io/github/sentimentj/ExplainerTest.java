package io.github.sentimentj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.explanation.Contribution;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.explanation.ExplanationMethod;
import io.github.sentimentj.spi.EncodedBatch;
import io.github.sentimentj.spi.Network;
import io.github.sentimentj.spi.OcclusionNetwork;
import io.github.sentimentj.text.AlignedText;
import io.github.sentimentj.text.EncodedText;
import io.github.sentimentj.text.TextEncoder;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Tokenizer;
import io.github.sentimentj.text.TokenizerSpec;
import io.github.sentimentj.text.Truncation;
import io.github.sentimentj.text.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ExplainerTest {
  private static final List<String> NAMES = List.of("good", "bad", "film", "what");
  private static final List<Double> PRIORS = List.of(0.25, 0.75);
  private static final double PRIOR = Math.log(3);
  // Of padding, an unknown word, and the words good, bad, film.
  private static final double[] WEIGHTS = {0, 0.1, 1.5, -2, 0.25};
  private static final Network LINEAR = new BagNetwork(false, WEIGHTS);
  private static final Network BENT = new BagNetwork(true, WEIGHTS);
  private static final TextEncoder ENCODER =
      new TextEncoder(
          new Words(), Vocabulary.of(List.of("good", "bad", "film")), 4, Truncation.HEAD_AND_TAIL);

  private static Explanation explain(
      Network network, String text, int label, ExplanationMethod method) {
    Classifier classifier = new Classifier(network, PRIORS);
    AlignedText aligned = ENCODER.align(text);
    double[] probabilities = classifier.probabilities(List.of(aligned.encoded()))[0];
    Map<String, Double> byLabel = new LinkedHashMap<>();
    byLabel.put("negative", probabilities[0]);
    byLabel.put("positive", probabilities[1]);
    Prediction prediction =
        new Prediction(
            "positive", probabilities[1], byLabel, false, false, Optional.empty(), false);
    return new Explainer(network, classifier, "bag")
        .explain(new Explainer.Question(text, aligned, label, method), prediction);
  }

  private static List<Double> scores(Explanation explanation) {
    return explanation.contributions().stream().map(Contribution::score).toList();
  }

  private static double sum(Explanation explanation) {
    return scores(explanation).stream().mapToDouble(score -> score).sum();
  }

  @Test
  void explain_leaveOneOutOfASum_givesItsTerms() {
    Explanation explanation = explain(LINEAR, "good bad film", 1, ExplanationMethod.LEAVE_ONE_OUT);
    assertThat(explanation.score()).isCloseTo(-0.25, within(1e-6));
    assertThat(explanation.baseScore()).isCloseTo(PRIOR, within(1e-12));
    assertThat(scores(explanation)).hasSize(3);
    assertThat(scores(explanation).get(0)).isCloseTo(1.5, within(1e-5));
    assertThat(scores(explanation).get(1)).isCloseTo(-2, within(1e-5));
    assertThat(scores(explanation).get(2)).isCloseTo(0.25, within(1e-5));
    assertThat(explanation.strongest(2))
        .extracting(each -> each.token().text())
        .containsExactly("bad", "good");
  }

  @Test
  void explain_theOtherOfTwoLabels_turnsTheSigns() {
    Explanation positive = explain(LINEAR, "good film", 1, ExplanationMethod.LEAVE_ONE_OUT);
    Explanation negative = explain(LINEAR, "good film", 0, ExplanationMethod.LEAVE_ONE_OUT);
    assertThat(negative.label()).isEqualTo("negative");
    assertThat(negative.score()).isCloseTo(-positive.score(), within(1e-12));
    assertThat(scores(negative).get(0)).isCloseTo(-scores(positive).get(0), within(1e-12));
  }

  @Test
  void explain_theOnlyKnownWord_countsAgainstWhatIsSaidWithoutAny() {
    Explanation explanation = explain(LINEAR, "good what", 1, ExplanationMethod.LEAVE_ONE_OUT);
    assertThat(scores(explanation).get(0)).isCloseTo(1.6 - PRIOR, within(1e-5));
    assertThat(explanation.contributions().get(1).known()).isFalse();
  }

  @Property(tries = 100)
  void explain_networkThatLeavesOutItself_saysTheSame(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 3) Integer> words) {
    String text = String.join(" ", words.stream().map(NAMES::get).toList());
    OccludingNetwork occluding = new OccludingNetwork(BENT);
    Explanation expected = explain(BENT, text, 1, ExplanationMethod.LEAVE_ONE_OUT);
    assertThat(explain(occluding, text, 1, ExplanationMethod.LEAVE_ONE_OUT)).isEqualTo(expected);
    boolean known = words.stream().anyMatch(word -> word < 3);
    assertThat(occluding.asked()).isEqualTo(known && words.size() > 1);
  }

  @ParameterizedTest
  @EnumSource(ExplanationMethod.class)
  void explain_textThatIsCut_marksWhatWasNotRead(ExplanationMethod method) {
    Explanation explanation = explain(BENT, "good good bad film bad film", 1, method);
    assertThat(explanation.contributions())
        .extracting(Contribution::read)
        .containsExactly(true, true, false, false, true, true);
    assertThat(scores(explanation).subList(2, 4)).containsOnly(0.0);
    assertThat(scores(explanation).get(0)).isPositive();
    assertThat(explanation.contributions().get(4).token()).isEqualTo(new Token("bad", 19, 22));
    assertThat(explanation.strongest(10)).hasSize(4);
  }

  @ParameterizedTest
  @EnumSource(ExplanationMethod.class)
  void explain_textWithoutEvidence_hasThePriorAndNoContributions(ExplanationMethod method) {
    for (String text : List.of("", " ", "what ever", "\uD800")) {
      Explanation explanation = explain(LINEAR, text, 1, method);
      assertThat(explanation.score()).isEqualTo(explanation.baseScore());
      assertThat(explanation.score()).isCloseTo(PRIOR, within(1e-12));
      assertThat(scores(explanation)).allMatch(score -> score == 0);
    }
  }

  @Property(tries = 200)
  void explain_integratedGradients_addUpToTheDifference(
      @ForAll @Size(min = 1, max = 4) List<@IntRange(max = 3) Integer> words,
      @ForAll @IntRange(max = 1) int label) {
    String text = String.join(" ", words.stream().map(NAMES::get).toList());
    Explanation explanation = explain(BENT, text, label, ExplanationMethod.INTEGRATED_GRADIENTS);
    double difference = explanation.score() - explanation.baseScore();
    assertThat(sum(explanation))
        .isCloseTo(
            difference, within(IntegratedGradients.TOLERANCE * Math.max(1, Math.abs(difference))));
    for (Contribution each : explanation.contributions()) {
      if (each.token().text().equals("what")) {
        assertThat(each.score()).isZero();
      }
    }
  }

  @Test
  void explain_integratedGradientsOfASum_areItsTermsLessTheUnknownWord() {
    Explanation explanation =
        explain(LINEAR, "good bad", 1, ExplanationMethod.INTEGRATED_GRADIENTS);
    assertThat(explanation.baseScore()).isCloseTo(0.2, within(1e-6));
    assertThat(scores(explanation).get(0)).isCloseTo(1.4, within(1e-5));
    assertThat(scores(explanation).get(1)).isCloseTo(-2.1, within(1e-5));
  }

  @Test
  void explain_gradientsOfAnEngineWithout_namesOneThatHasThem() {
    Network without =
        new Network() {
          @Override
          public float[][] logits(EncodedBatch batch) {
            return LINEAR.logits(batch);
          }

          @Override
          public void close() {}
        };
    assertThatThrownBy(() -> explain(without, "good", 1, ExplanationMethod.INTEGRATED_GRADIENTS))
        .isInstanceOf(MissingEngineException.class)
        .hasMessageContaining("'bag'")
        .hasMessageContaining("sentiment-djl");
    assertThat(scores(explain(without, "good", 1, ExplanationMethod.LEAVE_ONE_OUT))).hasSize(1);
  }

  @Test
  void of_sureProbabilities_losesNothing() {
    assertThat(LogOdds.of(new double[] {1, 1e-200}, 0)).isCloseTo(200 * Math.log(10), within(1e-9));
    assertThat(LogOdds.of(new double[] {1, 0}, 0)).isFinite();
    assertThat(LogOdds.of(new double[] {1, 0}, 1)).isFinite();
  }

  @Property(tries = 100)
  void derivative_ofRandomLogits_agreesWithDifferences(
      @ForAll @Size(min = 2, max = 5) List<@IntRange(min = -40, max = 40) Integer> tenths,
      @ForAll @IntRange(max = 1) int label) {
    float[] logits = new float[tenths.size()];
    for (int i = 0; i < logits.length; i++) {
      logits[i] = tenths.get(i) / 10f;
    }
    float[] derivative = LogOdds.derivative(logits, label);
    double here = LogOdds.of(softmax(logits), label);
    for (int i = 0; i < logits.length; i++) {
      float[] moved = logits.clone();
      moved[i] += 1f / 1024;
      double slope = (LogOdds.of(softmax(moved), label) - here) * 1024;
      assertThat((double) derivative[i]).isCloseTo(slope, within(2e-3));
    }
  }

  @Property(tries = 100)
  void of_logits_isThatOfTheirProbabilities(
      @ForAll @Size(min = 2, max = 5) List<@IntRange(min = -40, max = 40) Integer> logits,
      @ForAll @IntRange(max = 1) int label) {
    float[] floats = new float[logits.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = logits.get(i);
    }
    assertThat(LogOdds.of(floats, label))
        .isCloseTo(LogOdds.of(softmax(floats), label), within(1e-9));
  }

  @Test
  void explain_networkThatDecidesWithinAHair_stillAddsUp() {
    Network steep = new BagNetwork(true, 0, 0, 1.5, -900, 901);
    Explanation explanation =
        explain(steep, "good bad film", 1, ExplanationMethod.INTEGRATED_GRADIENTS);
    double difference = explanation.score() - explanation.baseScore();
    assertThat(sum(explanation)).isCloseTo(difference, within(0.01 * Math.max(1, difference)));
  }

  private static double[] softmax(float[] logits) {
    double[] shares = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      shares[i] = Math.exp(logits[i]);
      sum += shares[i];
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  /** Leaves out tokens by itself, and notes that it was asked to. */
  private static final class OccludingNetwork implements OcclusionNetwork {
    private final Network network;
    private boolean asked;

    OccludingNetwork(Network network) {
      this.network = network;
    }

    boolean asked() {
      return asked;
    }

    @Override
    public float[][] logitsWithoutEach(EncodedText text) {
      asked = true;
      return logits(
          new EncodedBatch(IntStream.range(0, text.length()).mapToObj(text::without).toList()));
    }

    @Override
    public float[][] logits(EncodedBatch batch) {
      return network.logits(batch);
    }

    @Override
    public void close() {}
  }

  /** Cuts at spaces. */
  private static final class Words implements Tokenizer {
    private static final Pattern WORD = Pattern.compile("[^ ]+");

    @Override
    public List<Token> tokenize(String text) {
      List<Token> tokens = new ArrayList<>();
      for (Matcher word = WORD.matcher(text); word.find(); ) {
        tokens.add(new Token(word.group(), word.start(), word.end()));
      }
      return tokens;
    }

    @Override
    public TokenizerSpec spec() {
      return new TokenizerSpec("words", 1);
    }
  }
}
