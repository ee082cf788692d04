package io.github.sentimentj.djl.soak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs {@link Soak} in a process of its own, for so many seconds. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads memory and file handles from /proc")
@EnabledIfSystemProperty(
    named = SoakTest.SECONDS,
    matches = "[0-9]+",
    disabledReason = "takes a while; -D" + SoakTest.SECONDS + "=180 is three minutes")
final class SoakTest {
  static final String SECONDS = "sentimentj.soak";

  @TempDir Path folder;

  @Test
  void everything_atTheSameTimeWithFaults_answersRightAndKeepsNothing() throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // The heap is resident from the start and never grows: what grows is native.
    command.addAll(List.of("-Xms256m", "-Xmx256m", "-XX:+AlwaysPreTouch"));
    // It would tell of every interrupted training.
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=error");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Soak.class.getName()));
    command.addAll(List.of(System.getProperty(SECONDS), folder.toString()));
    Process process = new ProcessBuilder(command).inheritIO().start();
    try {
      assertThat(process.waitFor()).as("exit status; the output says more").isZero();
    } finally {
      process.destroyForcibly();
    }
  }
}
