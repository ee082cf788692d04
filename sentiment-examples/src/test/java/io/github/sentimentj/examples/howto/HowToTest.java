package io.github.sentimentj.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.evaluation.Comparison;
import io.github.sentimentj.evaluation.Evaluation;
import io.github.sentimentj.examples.howto.OwnRows.Mood;
import io.github.sentimentj.examples.howto.OwnRows.Ticket;
import io.github.sentimentj.modelfile.ModelFile;
import io.github.sentimentj.training.Coverage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HowToTest {
  private static final int ROWS = 240;
  private static final String GOOD = "the plot was superb and the cast lovely";

  @TempDir private static Path shared;
  private static Path reviews;
  private static Path model;
  private static Evaluation evaluation;

  @TempDir private Path folder;

  @BeforeAll
  static void trainFromCsv() throws IOException {
    reviews = EasyReviews.csv(shared.resolve("reviews.csv"), ROWS, 1);
    model = shared.resolve("reviews.safetensors");
    evaluation = TrainFromCsv.run(reviews, model);
  }

  @Test
  void trainFromCsv_easyReviews_measuresOnTheLastTenth() {
    assertThat(evaluation.examples()).isEqualTo(ROWS / 10);
    assertThat(evaluation.accuracy()).isGreaterThan(0.9);
    assertThat(model).isNotEmptyFile();
  }

  @Test
  void ownRows_tickets_areTold() throws IOException {
    List<Ticket> tickets = new ArrayList<>();
    for (Example row : EasyReviews.of(120, 2)) {
      Mood mood = row.label().equals("positive") ? Mood.HAPPY : Mood.ANGRY;
      tickets.add(new Ticket(tickets.size(), "c" + tickets.size() / 3, row.text(), mood));
    }
    Prediction prediction = OwnRows.run(tickets, "awful plot, terrible cast");
    assertThat(prediction.probabilities().keySet()).containsExactly("angry", "happy");
    assertThat(prediction.label()).isEqualTo("angry");
  }

  @Test
  void ownTokenizer_handedInAgain_isThatOfTheModel() throws IOException {
    Path file = folder.resolve("shop.safetensors");
    Prediction prediction = OwnTokenizer.run(Dataset.csv(reviews), file, GOOD);
    assertThat(prediction.label()).isEqualTo("positive");
    assertThat(ModelFile.read(file).vocabulary().words()).contains("#", "superb");
  }

  @Test
  void pretrainedVectors_ofAllButFewWords_areFound() throws IOException {
    Path vectors = EasyReviews.vectors(folder.resolve("vectors.txt"));
    Path file = folder.resolve("glove.safetensors");
    Coverage coverage = PretrainedVectors.run(Dataset.csv(reviews), vectors, file);
    assertThat(coverage.tokens()).isBetween(0.5, 0.99);
    assertThat(coverage.mostFrequentMisses()).contains("was").doesNotContain("superb");
    assertThat(file).isNotEmptyFile();
  }

  @Test
  void fineTune_newTexts_isCompared() throws IOException {
    Path tuned = folder.resolve("tuned.safetensors");
    Comparison comparison = FineTune.run(model, EasyReviews.of(100, 3), tuned);
    assertThat(comparison.toString()).contains("20 examples", "accuracy");
    assertThat(ModelFile.read(tuned).vocabulary().words())
        .containsAll(ModelFile.read(model).vocabulary().words());
  }

  @Test
  void serveManyThreads_anyTexts_areThoseOfAList() throws Exception {
    List<String> texts = EasyReviews.of(200, 4).stream().map(Example::text).toList();
    try (SentimentModel served = SentimentModel.load(model)) {
      assertThat(ServeManyThreads.run(served, texts)).isEqualTo(served.predictAll(texts));
    }
  }

  @Test
  void explainPrediction_oneStrongWord_namesIt() throws IOException {
    try (SentimentModel served = SentimentModel.load(model)) {
      assertThat(ExplainPrediction.run(served, "the plot was Superb"))
          .hasSize(3)
          .contains("Superb");
    }
  }

  @Test
  void fromPyTorch_theUsualNetwork_predictsWhatPyTorchDid() throws IOException {
    Path weights = golden("pytorch-post.safetensors");
    List<String> texts = List.of("the film was great !", "电影 很 好");
    List<Prediction> predictions =
        FromPyTorch.run(
            weights, golden("pytorch-post.txt"), folder.resolve("imported.safetensors"), texts);
    // The logits in pytorch-post.json, through a softmax.
    assertThat(predictions)
        .extracting(prediction -> Math.round(1e4 * prediction.probabilities().get("positive")))
        .containsExactly(
            probability(0.9127894043922424, 1.061719298362732),
            probability(0.9234033823013306, 1.0883835554122925));
    assertThat(predictions).noneMatch(Prediction::noEvidence);
    assertThat(predictions).allMatch(prediction -> prediction.unseenScript().isEmpty());
  }

  private static long probability(double negative, double positive) {
    return Math.round(1e4 / (1 + Math.exp(negative - positive)));
  }

  private Path golden(String name) throws IOException {
    try (InputStream in = HowToTest.class.getResourceAsStream("/golden/" + name)) {
      return Files.write(folder.resolve(name), in.readAllBytes());
    }
  }
}
