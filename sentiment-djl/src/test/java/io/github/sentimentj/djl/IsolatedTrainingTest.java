package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.contract.Host;
import io.github.sentimentj.contract.NoNetwork;
import io.github.sentimentj.explanation.ExplanationMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process without a network that trains, explains, saves and serves on DJL: it asks for no
 * socket, prints nothing, and leaves no file, setting or thread that would keep it alive.
 */
final class IsolatedTrainingTest {
  @TempDir Path folder;

  @Test
  void everything_inAProcessWithoutNetwork_leavesItAsItWas() throws Exception {
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    Path work = Files.createDirectory(folder.resolve("work"));
    Path errors = folder.resolve("errors");
    Path out = folder.resolve("out");
    List<String> options =
        List.of(NoNetwork.OPTION, "-XX:-UsePerfData", "-Djava.io.tmpdir=" + temporary);
    Process process =
        ChildJvm.of(Child.class, options, work)
            .redirectOutput(out.toFile())
            .redirectError(errors.toFile())
            .start();

    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    assertThat(errors).content().doesNotContain(NoNetwork.COMPLAINT);
    assertThat(out).isEmptyFile();
    assertThat(names(temporary)).isEmpty();
    assertThat(names(work)).containsExactlyInAnyOrder("checkpoints", "model.safetensors");
    assertThat(names(work.resolve("checkpoints"))).containsExactly("checkpoint.safetensors");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /** What the process runs, with no context class loader as in threads of native code. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException {
      NoNetwork.require();
      System.setProperty("host.own", "value");
      Thread.currentThread().setContextClassLoader(null);
      Host host = Host.remember();
      Path folder = Path.of(args[0]);
      Path file = folder.resolve("model.safetensors");
      SentimentModel.Builder recipe =
          TinyTraining.recipe().checkpoints(folder.resolve("checkpoints"));
      try (SentimentModel model = recipe.train(TinyTraining.reviews(60))) {
        model.save(file);
      }
      try (SentimentModel model = SentimentModel.loader().engine("pytorch").load(file)) {
        model.predictAsync("w1 good w2").join();
        model.explain("w1 good w2", "p", ExplanationMethod.INTEGRATED_GRADIENTS);
      }
      host.requireSettingsUntouched();
      // JNA, which DJL looks for a GPU with, notes where it has unpacked itself.
      if (!host.newProperties().stream().allMatch(name -> name.toString().startsWith("jn"))) {
        throw new AssertionError("properties came: " + host.newProperties());
      }
      host.requireOnlyDaemons();
    }
  }
}
