package io.github.sentimentj.djl;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.architecture.BiLstm;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import io.github.sentimentj.training.TrainingEvent;
import io.github.sentimentj.training.TrainingListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A process that trains again and again, to the end and not: its memory stays as it is. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads resident memory from /proc")
final class MemoryTest {
  private static final int TRAININGS = 20;
  private static final int WARM_UP = 5;
  private static final int UNFINISHED = 2;
  private static final double MEGABYTE = 1 << 20;

  @TempDir Path folder;

  @Test
  void train_again_keepsNoMemory() throws Exception {
    Path errors = folder.resolve("errors");
    // The heap is resident from the start and never grows: what grows is native.
    Process process =
        ChildJvm.of(Child.class, List.of("-Xms128m", "-Xmx128m", "-XX:+AlwaysPreTouch"))
            .redirectError(errors.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();

    List<Double> megabytes = output.lines().map(line -> Long.parseLong(line) / MEGABYTE).toList();
    assertThat(megabytes).hasSize(TRAININGS + UNFINISHED);
    assertThat(megabytes.get(TRAININGS - 1))
        .as("MB after each training: %s", megabytes)
        .isLessThanOrEqualTo(mostAfter(megabytes.get(WARM_UP - 1)));
    // What the first training needed is there for all others: nothing may pile up before the fifth.
    assertThat(megabytes)
        .as("MB after finished, failed and interrupted trainings")
        .allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(mostAfter(megabytes.get(0))));
  }

  private static double mostAfter(double megabytes) {
    return 1.1 * megabytes + 30;
  }

  /** Prints its resident bytes after each training, then after many failed and interrupted ones. */
  static final class Child {
    private static final int TIMES = 10;

    public static void main(String[] args) throws IOException {
      Dataset reviews = reviews();
      for (int i = 0; i < TRAININGS; i++) {
        recipe(event -> {}).train(reviews).close();
        print();
      }
      unfinished(
          reviews,
          () -> {
            throw new IllegalStateException("a listener's fault");
          });
      unfinished(reviews, () -> Thread.currentThread().interrupt());
    }

    private static void unfinished(Dataset reviews, Runnable accident) throws IOException {
      for (int i = 0; i < TIMES; i++) {
        int[] steps = {0};
        TrainingListener listener =
            event -> {
              if (event instanceof TrainingEvent.StepEnded && ++steps[0] == 3) {
                accident.run();
              }
            };
        try {
          recipe(listener).train(reviews).close();
          throw new AssertionError("a training ended by itself");
        } catch (RuntimeException e) {
          Thread.interrupted();
        }
      }
      print();
    }

    private static SentimentModel.Builder recipe(TrainingListener listener) {
      return SentimentModel.builder()
          .architecture(BiLstm.builder().hiddenSize(64).build())
          .batchSize(32)
          .maxEpochs(2)
          .threads(2)
          .listener(listener);
    }

    private static Dataset reviews() {
      SplittableRandom random = new SplittableRandom(5);
      List<Example> examples = new ArrayList<>();
      for (int i = 0; i < 500; i++) {
        StringBuilder text = new StringBuilder(i % 2 == 0 ? "bad" : "good");
        for (int word = random.nextInt(50, 150); word > 0; word--) {
          text.append(" w").append(random.nextInt(2000));
        }
        examples.add(new Example(text.toString(), i % 2 == 0 ? "n" : "p"));
      }
      return Dataset.of(examples);
    }

    private static void print() throws IOException {
      // Direct memory is freed with the objects that own it.
      System.gc();
      String line =
          Files.readAllLines(Path.of("/proc/self/status")).stream()
              .filter(status -> status.startsWith("VmRSS:"))
              .findFirst()
              .orElseThrow();
      System.out.println(1024 * Long.parseLong(line.replaceAll("\\D", "")));
    }
  }
}
