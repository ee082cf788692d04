package io.github.sentimentj.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitsTest {
  @Test
  void of_nothingInCommon_areSingles() {
    assertThat(units(example("a", null), example("A", null), example("b", null)))
        .containsExactly(new int[] {0}, new int[] {1}, new int[] {2});
  }

  @Test
  void of_equalWords_areTogetherWhateverTheirLabel() {
    Dataset data = Dataset.of(List.of(new Example("Not  bad\n", "x"), new Example("Not bad", "y")));
    assertThat(Units.of(data)).containsExactly(new int[] {0, 1});
  }

  @Test
  void of_chainOfTextsAndGroups_isOneUnit() {
    assertThat(
            units(
                example("a", "g1"),
                example("b", "g2"),
                example("c", null),
                example("b", "g1"),
                example("d", "g2"),
                example(" c ", "g3")))
        .containsExactly(new int[] {0, 1, 3, 4}, new int[] {2, 5});
  }

  @Test
  void of_groupNamedLikeAText_isNoTie() {
    assertThat(units(example("a", "b"), example("b", "a"))).hasSize(2);
  }

  @Test
  void collapsed_anyWhitespace_isOneSpaceBetweenWords() {
    assertThat(Units.collapsed(" \u00A0a\t\r\n\u3000\u2003b  c\u2028")).isEqualTo("a b c");
    assertThat(Units.collapsed(" \n ")).isEmpty();
    assertThat(Units.collapsed("a\tb")).isEqualTo("a b");
  }

  @Test
  void collapsed_cleanText_isNotCopied() {
    String text = "a b " + "c".repeat(10);
    assertThat(Units.collapsed(text)).isSameAs(text);
  }

  private static List<int[]> units(Example... examples) {
    return Units.of(Dataset.of(List.of(examples)));
  }

  private static Example example(String text, String group) {
    return new Example(text, "x", Optional.empty(), Optional.ofNullable(group), 1f);
  }
}
