package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsTest {
  private static final String[] MANGLED = {"predict", "na??ve ????"};

  @Test
  void asTyped_utf8_isRecovered() {
    byte[] commandLine = "java\0-jar\0x.jar\0predict\0naïve 😀\0".getBytes(UTF_8);
    assertThat(Arguments.asTyped(MANGLED, commandLine)).containsExactly("predict", "naïve 😀");
  }

  @Test
  void asTyped_emptyArguments_areKept() {
    byte[] commandLine = "java\0X\0\0ï\0\0".getBytes(UTF_8);
    assertThat(Arguments.asTyped(new String[] {"", "??", ""}, commandLine))
        .containsExactly("", "ï", "");
  }

  @Test
  void asTyped_otherCharacterSet_isLeftAlone() {
    byte[] commandLine = "java\0X\0predict\0naïve\0".getBytes(ISO_8859_1);
    assertThat(Arguments.asTyped(MANGLED, commandLine)).isEqualTo(MANGLED);
  }

  @Test
  void asTyped_shorterCommandLine_isLeftAlone() {
    assertThat(Arguments.asTyped(MANGLED, "ï\0".getBytes(UTF_8))).isEqualTo(MANGLED);
  }
}
