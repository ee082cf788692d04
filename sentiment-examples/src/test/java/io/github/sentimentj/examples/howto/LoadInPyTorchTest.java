package io.github.sentimentj.examples.howto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.sentimentj.Prediction;
import io.github.sentimentj.SentimentModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the library trained, computed by PyTorch itself. */
class LoadInPyTorchTest {
  private static final Path SCRIPT = Path.of("../docs/load_in_pytorch.py");

  @TempDir private Path folder;

  @Test
  void toPyTorch_trainedModel_hasTheSameLogitsThere() throws Exception {
    Python python = Python.withTorch();
    Path model = folder.resolve("model.safetensors");
    Path weights = folder.resolve("state_dict.safetensors");
    Path words = folder.resolve("words.txt");
    ToPyTorch.train(EasyReviews.of(120, 1), model);
    ToPyTorch.run(model, weights, words);

    List<String> texts =
        List.of(
            "the plot was superb and the cast lovely",
            "boring",
            "the script of this one was neither dull nor lovely",
            "the film was awful and the ending terrible and the score dull");
    List<String> logits = python.run(SCRIPT, List.of(weights, words), texts);
    assertThat(logits).hasSameSizeAs(texts);
    try (SentimentModel loaded = SentimentModel.load(model)) {
      for (int i = 0; i < texts.size(); i++) {
        String[] both = logits.get(i).split(" ", -1);
        double logOdds = Double.parseDouble(both[1]) - Double.parseDouble(both[0]);
        assertThat(logOdds(loaded.predict(texts.get(i))))
            .as(texts.get(i))
            .isCloseTo(logOdds, within(1e-4));
      }
    }
  }

  private static double logOdds(Prediction prediction) {
    Map<String, Double> probabilities = prediction.probabilities();
    return Math.log(probabilities.get("positive") / probabilities.get("negative"));
  }
}
