package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sentimentj.data.DataException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;

class FailuresTest {
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Failures failures =
      new Failures(
          StandardStreams.of(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err),
          () -> false);

  private void requireLine(Exception failure, int status, String line) {
    assertThat(failures.handleExecutionException(failure, null, null)).isEqualTo(status);
    assertThat(err.toString(UTF_8)).isEqualTo("sentiment: %s%n".formatted(line));
  }

  @Test
  void handle_library_isItsMessage() {
    requireLine(new DataException("x.csv, line 2: bad"), 1, "x.csv, line 2: bad");
  }

  @Test
  void handle_severalLines_areOne() {
    requireLine(new DataException("first\n  second\r\nthird\n"), 1, "first second third");
  }

  @Test
  void handle_badSetting_isBadUse() {
    requireLine(new IllegalArgumentException("hiddenSize is 0"), 2, "hiddenSize is 0");
  }

  @Test
  void handle_unexpected_namesItsType() {
    requireLine(new IllegalStateException("x"), 1, "java.lang.IllegalStateException: x");
  }

  @Test
  void handle_fileVanished_saysSo() {
    requireLine(new NoSuchFileException("x.csv"), 1, "no such file: x.csv");
  }

  @Test
  void handle_accessDenied_saysSo() {
    requireLine(new AccessDeniedException("x.csv"), 1, "access denied: x.csv");
  }

  @Test
  void handle_noMessage_isItsType() {
    requireLine(new IOException(), 1, "java.io.IOException");
  }

  @Test
  void guard_noMemory_isOneLine() {
    int status =
        failures.guard(
            () -> {
              throw new OutOfMemoryError("Java heap space");
            });
    assertThat(status).isEqualTo(1);
    assertThat(err.toString(UTF_8)).startsWith("sentiment: not enough memory").hasLineCount(1);
  }
}
