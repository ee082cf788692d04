package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.TextCnn;
import io.github.sentimentj.modelfile.ModelTooLargeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models beside the heap of a process: what is too large says so, and harms nothing else. */
final class SmallHeapTest {
  @TempDir private Path folder;

  /** The first model is larger than the heap; the second is not, but for what else is there. */
  @ParameterizedTest
  @ValueSource(ints = {3_000_000, 1_000_000})
  void load_modelTooLargeForTheHeap_saysSoAndOthersStillLoad(int embeddingSize) throws Exception {
    TextCnn network = TextCnn.builder().windows(1).maps(2).build();
    Path large = RandomModel.save(network, folder, embeddingSize);
    Path small = Path.of(SmallHeapTest.class.getResource("/golden/model-v1.safetensors").toURI());
    Path out = folder.resolve("out");
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx40m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeapTest.class.getName(),
                large.toString(),
                small.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();

    assertThat(child.waitFor()).as(Files.readString(out)).isZero();
    assertThat(Files.readString(out))
        .contains(
            "the model takes about",
            "the heap of this JVM has at most",
            "MB. Give it more with -Xmx")
        .contains("predicted negative");
  }

  /** Loads a model that does not fit, ten times, and one that does. */
  public static void main(String[] args) throws IOException {
    for (int i = 0; i < 10; i++) {
      try (SentimentModel model = SentimentModel.load(Path.of(args[0]))) {
        System.out.println("loaded " + model.labels());
      } catch (ModelTooLargeException e) {
        System.out.println(e.getMessage());
      }
    }
    try (SentimentModel model = SentimentModel.load(Path.of(args[1]))) {
      System.out.println("predicted " + model.predict("A good film").label());
    }
  }
}
