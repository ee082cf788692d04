package io.github.sentimentj.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.architecture.BiLstm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/**
 * Many threads share a model, for as many predictions as the system property {@code
 * sentimentj.predictions} says.
 */
final class ManyCallersTest {
  private static final int PREDICTIONS = Integer.getInteger("sentimentj.predictions", 50_000);

  @TempDir Path folder;

  @Test
  void predict_from32Threads_hasTheBitsOfOneThreadAndKeepsNoMemory() throws Exception {
    requireFlat(run("platform"));
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "virtual threads came with JDK 21")
  void predict_from32VirtualThreads_hasTheBitsOfOneThreadAndKeepsNoMemory() throws Exception {
    requireFlat(run("virtual"));
  }

  private static void requireFlat(List<Long> quarters) {
    System.out.println(PREDICTIONS + " predictions; resident bytes after each quarter " + quarters);
    assertThat(quarters).hasSize(4);
    // By then the compiler has its memory, too.
    long early = quarters.get(1);
    assertThat(quarters.get(3))
        .as("resident bytes after each quarter: %s", quarters)
        .isLessThanOrEqualTo(early + early / 20 + (8 << 20));
  }

  private List<Long> run(String threads) throws Exception {
    Path model = RandomModel.save(BiLstm.builder().hiddenSize(24).denseSize(8).build(), folder);
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // The heap is resident from the start and never grows: what grows is native.
                "-Xms256m",
                "-Xmx256m",
                "-XX:+AlwaysPreTouch",
                "-cp",
                System.getProperty("java.class.path"),
                ManyCallers.class.getName(),
                model.toString(),
                String.valueOf(PREDICTIONS),
                threads)
            .redirectError(errors.toFile())
            .start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
    return output.lines().map(Long::parseLong).toList();
  }
}
