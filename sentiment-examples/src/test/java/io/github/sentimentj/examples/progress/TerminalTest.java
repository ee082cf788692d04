package io.github.sentimentj.examples.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTest {
  @Test
  void columns_rowsAndColumns_isTheSecond() {
    assertThat(Terminal.columns("24 132\n")).hasValue(132);
  }

  @Test
  void columns_unknownSize_isUsualWidth() {
    assertThat(Terminal.columns("0 0\n")).hasValue(80);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "not a tty"})
  void columns_noTerminal_isEmpty(String size) {
    assertThat(Terminal.columns(size)).isEmpty();
  }
}
