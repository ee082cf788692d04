package io.github.sentimentj.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

final class WindowsTest {

  @Property
  void starts_always_coverTheSequenceWithFewFullWindows(
      @ForAll @IntRange(max = 5000) int length, @ForAll @IntRange(min = 1, max = 500) int window) {
    int[] starts = Windows.starts(length, window);
    assertThat(starts.length).isEqualTo(Math.max(1, -Math.floorDiv(-length, window)));
    int covered = 0;
    for (int start : starts) {
      assertThat(start).isLessThanOrEqualTo(covered);
      covered = Math.min(length, start + window);
    }
    assertThat(covered).isEqualTo(length);
    if (length > window) {
      assertThat(starts[starts.length - 1]).isEqualTo(length - window);
    }
  }

  @Test
  void starts_ofAVeryLongSequence_doNotOverflow() {
    int[] starts = Windows.starts(Integer.MAX_VALUE, 1 << 20);
    assertThat(starts).isSorted().hasSize(2048);
  }

  @Test
  void pieces_ofALongText_cutBetweenWordsAndLoseNothing() {
    String text = "seven 7 ".repeat(50_000);
    List<String> pieces = Windows.pieces(text);
    assertThat(String.join("", pieces)).isEqualTo(text);
    assertThat(pieces).hasSizeGreaterThan(2).allMatch(piece -> piece.endsWith(" "));
  }

  @Test
  void pieces_withoutWhiteSpace_splitNoSurrogatePair() {
    String text = "x" + "\uD83D\uDE00".repeat(Windows.PIECE);
    List<String> pieces = Windows.pieces(text);
    assertThat(String.join("", pieces)).isEqualTo(text);
    assertThat(pieces)
        .allMatch(piece -> !Character.isHighSurrogate(piece.charAt(piece.length() - 1)));
  }

  @Test
  void pieces_ofNothing_areNone() {
    assertThat(Windows.pieces("")).isEmpty();
  }
}
