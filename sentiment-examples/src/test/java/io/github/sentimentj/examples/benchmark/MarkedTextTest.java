package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.sentimentj.data.DataException;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkedTextTest {
  private static final String BEGIN = "<!-- r: begin -->";
  private static final String END = "<!-- r: end -->";

  private static String with(String text, String... content) {
    return MarkedText.of("b.md", text).with("r", List.of(content)).text();
  }

  @Test
  void with_emptyText_isTheRegion() {
    assertThat(with("", "one", "two")).isEqualTo(BEGIN + "\n\none\ntwo\n\n" + END + "\n");
  }

  @Test
  void with_noRegion_isAddedAtTheEnd() {
    assertThat(with("# Title\n", "one"))
        .isEqualTo("# Title\n\n" + BEGIN + "\n\none\n\n" + END + "\n");
  }

  @Test
  void with_lastLineUnended_endsIt() {
    assertThat(with("text", "one")).startsWith("text\n\n" + BEGIN);
  }

  @Test
  void with_region_replacesNothingElse() {
    String text = "before  \n" + BEGIN + "\nold\n" + END + "\nafter\n\n\ttail";
    assertThat(with(text, "new"))
        .isEqualTo("before  \n" + BEGIN + "\n\nnew\n\n" + END + "\nafter\n\n\ttail");
  }

  @Test
  void with_linesEndInCrLf_writesTheSame() {
    assertThat(with("a\r\nb\n", "one"))
        .isEqualTo("a\r\nb\n\r\n" + BEGIN + "\r\n\r\none\r\n\r\n" + END + "\r\n");
  }

  @Property
  void with_anyText_keepsItAndIsStable(
      @ForAll @Chars({'a', '\n', '\r', ' ', '|', '<'}) String text) {
    String first = with(text, "one");
    assertThat(first).startsWith(text);
    assertThat(with(first, "one")).isEqualTo(first);
    assertThat(with(with(first, "one", "two"), "one")).isEqualTo(first);
  }

  @Test
  void region_none_isEmpty() {
    assertThat(MarkedText.of("b.md", "text").region("r")).isEmpty();
  }

  @Test
  void region_markInsideALine_isNoMark() {
    assertThat(MarkedText.of("b.md", "say `" + BEGIN + "`").region("r")).isEmpty();
  }

  @Test
  void region_present_tellsItsPlace() {
    assertThat(MarkedText.of("b.md", "x\n" + BEGIN + "\n one\n\n" + END + "\n").region("r"))
        .contains(new MarkedText.Region(2, List.of("one", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x\n" + BEGIN + "\n",
        "x\n" + END + "\n",
        END + "\n" + BEGIN + "\n",
        BEGIN + "\n" + END + "\n" + BEGIN + "\n" + END + "\n"
      })
  void region_marksNoPair_isRefused(String text) {
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> MarkedText.of("b.md", text).region("r"))
        .withMessageStartingWith("b.md: ")
        .withMessageContaining("the region r")
        .withMessageContaining("expected one of each");
  }
}
