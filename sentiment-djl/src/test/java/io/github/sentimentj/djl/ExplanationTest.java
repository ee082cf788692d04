package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.Architecture;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.calibration.Calibration;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.explanation.Contribution;
import io.github.sentimentj.explanation.Explanation;
import io.github.sentimentj.explanation.ExplanationMethod;
import io.github.sentimentj.text.Token;
import io.github.sentimentj.text.Truncation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Explanations of trained networks. */
final class ExplanationTest {
  private static SentimentModel trained(Architecture architecture) throws IOException {
    return TinyTraining.recipe(architecture)
        .engine(PyTorch.NAME)
        .learningRate(0.02)
        .maxEpochs(8)
        .train(TinyTraining.reviews(200));
  }

  private static double sum(Explanation explanation) {
    return explanation.contributions().stream().mapToDouble(Contribution::score).sum();
  }

  @ParameterizedTest
  @MethodSource("io.github.sentimentj.contract.Architectures#tinyWithDropout")
  void explain_byIntegratedGradients_addsUp(Architecture architecture) throws IOException {
    try (SentimentModel model = trained(architecture)) {
      for (Example example : TinyTraining.reviews(6)) {
        for (String label : model.labels()) {
          Explanation explanation =
              model.explain(example.text(), label, ExplanationMethod.INTEGRATED_GRADIENTS);
          double difference = explanation.score() - explanation.baseScore();
          assertThat(sum(explanation))
              .as("%s of '%s'", architecture, example.text())
              .isCloseTo(difference, within(0.01 * Math.max(1, Math.abs(difference)) + 1e-6));
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ExplanationMethod.class)
  void explain_wordThatDecides_isTheStrongest(ExplanationMethod method) throws IOException {
    try (SentimentModel model = trained(BiLstm.builder().hiddenSize(8).denseSize(8).build())) {
      for (Example example : TinyTraining.reviews(20)) {
        Explanation explanation = model.explain(example.text(), example.label(), method);
        Contribution strongest = explanation.strongest(1).get(0);
        assertThat(strongest.token().text())
            .isEqualTo(example.label().equals("n") ? "bad" : "good");
        assertThat(strongest.score()).isPositive();
      }
    }
  }

  @Test
  void explain_onBothEngines_saysTheSame() throws IOException {
    Path file = Files.createTempFile("model", ".safetensors");
    try (SentimentModel model = trained(BiLstm.builder().hiddenSize(8).denseSize(8).build())) {
      model.save(file);
      try (SentimentModel java = SentimentModel.loader().engine("java").load(file)) {
        String text = "w1 good w2 bad w3 w4 good";
        Explanation expected = model.explain(text, "p");
        Explanation actual = java.explain(text, "p");
        assertThat(actual.score()).isCloseTo(expected.score(), within(1e-3));
        for (int i = 0; i < expected.contributions().size(); i++) {
          assertThat(actual.contributions().get(i).score())
              .isCloseTo(expected.contributions().get(i).score(), within(1e-3));
        }
      }
    } finally {
      Files.delete(file);
    }
  }

  /** DeYoung et al. 2020, "ERASER", call what is compared here comprehensiveness. */
  @ParameterizedTest
  @EnumSource(ExplanationMethod.class)
  void explain_realReviews_strongestWordsMoveTheScoreMoreThanRandomOnes(ExplanationMethod method)
      throws IOException {
    Dataset reviews = Dataset.csv(imdb()).where(e -> e.text().length() < 900).sample(2000, 1);
    try (SentimentModel model =
        TinyTraining.recipe()
            .engine(PyTorch.NAME)
            .embeddingSize(32)
            .maxLength(150, Truncation.HEAD)
            // Explanations are about the network's own score.
            .calibration(Calibration.NONE)
            .train(reviews)) {
      Random random = new Random(4);
      double strongest = 0;
      double any = 0;
      for (Example example : reviews.sample(40, 2)) {
        String label = model.predict(example.text()).label();
        Explanation explanation = model.explain(example.text(), label, method);
        List<Token> best =
            explanation.contributions().stream()
                .filter(each -> each.score() > 0)
                .sorted((a, b) -> Double.compare(b.score(), a.score()))
                .limit(5)
                .map(Contribution::token)
                .toList();
        List<Token> shuffled =
            explanation.contributions().stream()
                .filter(Contribution::read)
                .map(Contribution::token)
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.shuffle(shuffled, random);
        strongest += explanation.score() - without(model, explanation, best);
        any += explanation.score() - without(model, explanation, shuffled.subList(0, best.size()));
      }
      // Measured: many times as much.
      assertThat(strongest / 40).isGreaterThan(3 * Math.abs(any) / 40).isGreaterThan(0.2);
    }
  }

  /** Score of the label for the text without these tokens. */
  private static double without(SentimentModel model, Explanation explanation, List<Token> tokens) {
    Set<Token> left = new HashSet<>(tokens);
    StringBuilder text = new StringBuilder();
    int from = 0;
    for (Contribution each : explanation.contributions()) {
      if (left.contains(each.token())) {
        text.append(explanation.text(), from, each.token().start());
        from = each.token().end();
      }
    }
    text.append(explanation.text().substring(from));
    double p = model.predict(text.toString()).probabilities().get(explanation.label());
    return Math.log(p / (1 - p));
  }

  private static Path imdb() {
    String folder = System.getProperty("sentimentj.data", System.getenv("SENTIMENTJ_DATA"));
    assumeTrue(
        folder != null, "no data: set the system property sentimentj.data or SENTIMENTJ_DATA");
    Path file = Path.of(folder, "imdb/train.csv.gz");
    assumeTrue(Files.exists(file), "no data: " + file);
    return file;
  }
}
