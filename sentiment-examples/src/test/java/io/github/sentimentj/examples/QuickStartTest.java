package io.github.sentimentj.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.examples.reviews.Reviews;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickStartTest {
  @TempDir private Path folder;

  @Test
  void run_shippedReviews_learnsAndSurvivesSaving() throws IOException {
    Path file = folder.resolve("model.safetensors");
    QuickStartResult result = QuickStart.run(Reviews.shipped(), SentimentModel.builder(), file);

    assertThat(result.unseen().accuracy()).isGreaterThan(0.65);
    assertThat(result.predictions()).hasSameSizeAs(result.sentences());
    assertThat(result.sameAfterLoading()).isTrue();
    assertThat(file).isNotEmptyFile();
    assertThat(result.toString()).contains("accuracy", "exactly the same");
  }
}
