package io.github.sentimentj.djl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.MissingEngineException;
import io.github.sentimentj.SentimentModel;
import io.github.sentimentj.data.Dataset;
import io.github.sentimentj.data.Example;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that has DJL, but not PyTorch's native library: it must say what to add, and fast. */
final class MissingNativesTest {
  @TempDir Path cache;

  @Test
  void train_withoutNatives_namesTheArtifactEveryTime() throws Exception {
    String classPath =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .filter(entry -> !entry.contains("pytorch-native") && !entry.contains("pytorch-jni"))
            .collect(Collectors.joining(File.pathSeparator));
    ProcessBuilder child =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            classPath,
            Child.class.getName());
    child.environment().put("DJL_CACHE_DIR", cache.toString());
    child.environment().put("ENGINE_CACHE_DIR", cache.toString());
    child.redirectErrorStream(true);
    Process process = child.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(output).isTrue();

    assertThat(output.lines().filter(line -> line.startsWith("RESULT ")))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains("pytorch-jni:2.7.1-0.35.1")
                    .contains("pytorch-native-cpu:2.7.1"));
  }

  /** Tries to train twice and prints what it is told. */
  static final class Child {
    public static void main(String[] args) throws IOException {
      List<Example> examples = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        examples.add(new Example("a film", i % 2 == 0 ? "negative" : "positive"));
      }
      for (int attempt = 0; attempt < 2; attempt++) {
        try {
          SentimentModel.builder().train(Dataset.of(examples)).close();
        } catch (MissingEngineException e) {
          System.out.println("RESULT " + e.getMessage().replace('\n', ' '));
        }
      }
    }
  }
}
